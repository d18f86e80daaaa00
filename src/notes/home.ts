import type { VFile } from 'vfile'
import { checkHomeFields } from './frontmatter.ts'
import { readElements } from './elements.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readPictures } from './pictures.ts'
import { settleText } from './source-text.ts'
import type { Home } from './types.ts'

/** The home page, from the root of the repository: the only page in MDX. */
export const homePath = 'docs/index.mdx'

/** Reads what the home page uses beside it; what is wrong with that is recorded on `file`. */
export function parseHome(file: VFile): Home {
  settleText(file)
  const tree = parseMarkdown(homeSource(String(file)))
  // A course without a home page has been told so.
  if (String(file) !== '') checkHomeFields(tree, file)
  return { pictures: readPictures(tree, file), elements: readElements(tree), steps: [], file }
}

/**
 * MDX with its code blanked out, so that Markdown's parser reads the rest at
 * the same positions: imports, exports, and lines that open or close a component, and comments:
 * within a paragraph they hold no blank line.
 */
export function homeSource(source: string): string {
  return source.replace(
    /^(?:import|export)\s.*$|^\s*<\/?[A-Z][^>\n]*>\s*$|^[ \t]*\{\/\*[\s\S]*?\*\/\}|\{\/\*(?:(?!\n[ \t]*\n)[\s\S])*?\*\/\}/gm,
    (code) => code.replace(/[^\n]/g, ' '),
  )
}
