import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import type { Processor } from 'unified'
import { lintPlugins } from './check-file.ts'
import { createContext } from './context.ts'
import { parseData, readDataTexts } from './course/data.ts'
import { readWords } from './words.ts'

/**
 * The rules as a remark configuration, for editors and for `remark` itself. The
 * glossary is read once, when the editor starts; what shows only in the whole
 * course (links, data files) is left to `npm run lint`.
 *
 * @param root absolute path of the repository
 */
export async function editorPreset(root: string): Promise<{ plugins: unknown[] }> {
  const { terms, sources, themes } = parseData(await readDataTexts(root))
  const today = new Date().toISOString().slice(0, 10)
  const context = createContext({ terms, sources, themes, ...readWords(), today })
  // The engine hands plugins its files as a last argument, which ours doesn't take.
  function courseRules(this: Processor): void {
    lintPlugins.call(this, context)
  }
  // remark-lint first: a team may add stock rules of its own, with their comments.
  return { plugins: [remarkLint, remarkGfm, remarkDirective, [remarkFrontmatter, ['yaml']], courseRules] }
}
