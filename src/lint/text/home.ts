/**
 * MDX with its code blanked out, so that Markdown's parser reads the rest at
 * the same positions: imports, exports, and lines that open or close a component.
 */
export function homeSource(source: string): string {
  return source.replace(
    /^(?:import|export)\s.*$|^\s*<\/?[A-Z][^>\n]*>\s*$|^\s*\{\/\*.*\*\/\}\s*$/gm,
    (line) => ' '.repeat(line.length),
  )
}
