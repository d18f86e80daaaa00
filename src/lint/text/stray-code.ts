/** A statement that ends as those of most languages do, a definition, a query, a prompt. */
const statement =
  /[;{}]\s*$|^\s*(?:def|class|import|const|let|var|public|private|return|function|#include)\s.*[=(:{]|^\s*(?:select|insert into|update|delete from|create table)\s.*\s(?:from|as|set|values|where)\s|=>|===?|!=|&&|\|\||^\s*(?:[$>]|irb\b|\w+@\w+)\s*\S/imu

/** Words that no Spanish sentence goes without, and no code has. */
const small = /(?<!\p{L})(?:el|la|los|las|de|del|que|en|una?|se|es|por|con|para)(?!\p{L})/giu

/** Whether a text is code that nobody set as such: signs of code weigh more than its words. */
export function isCode(text: string): boolean {
  if (!statement.test(text) || (text.match(small)?.length ?? 0) > 2) return false
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  const signs = text.match(/[;{}()=<>[\]|&$#_"']|\.(?=\p{L})|\b\d+\b/gu)?.length ?? 0
  return signs * 2.5 > words
}
