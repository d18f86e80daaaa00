/**
 * A title in lines of at most `letters` letters, broken between words; what doesn't fit in the
 * lines that there are is cut off, with «…».
 */
export function titleLines(title: string, letters: number, lines: number): string[] {
  const found: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = found.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
    .slice(0, lines)
    .map((line, index) =>
      line.length > letters || (index === lines - 1 && found.length > lines)
        ? `${line.slice(0, letters - 1)}…`
        : line,
    )
}
