/** «Text», in Latin quotation marks; those inside it become English ones. */
export function quote(text: string): string {
  return `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`
}
