import { relative, resolve, sep } from 'node:path'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { RuleSeverity } from '../notes/index.ts'
import { lintPlugins } from './check-file.ts'
import { createContext } from './context.ts'
import { parseCourseData, readCourseData } from '../notes/read-course.ts'
import { severityOf } from '../reporters/severities.ts'

/**
 * The rules as a remark configuration, for editors and for `remark` itself. The
 * glossary is read once, when the editor starts; what shows only in the whole
 * course (links, data files) is left to `npm run lint`.
 *
 * @param root absolute path of the repository
 */
export async function editorPreset(root: string): Promise<{ plugins: unknown[] }> {
  // Whatever is wrong with the data, `npm run lint` tells; what can be read of it is used.
  const data = parseCourseData(await readCourseData(root, false))
  const context = createContext(data)
  const paths = new WeakMap<VFile, string>()
  // The engine hands plugins its files as a last argument, which ours doesn't take.
  function courseRules(this: Processor): void {
    this.use(() => (_tree, file: VFile) => {
      // An editor may have been opened above the course, or beside it.
      paths.set(file, file.path)
      file.path = relative(root, resolve(file.cwd, file.path)).split(sep).join('/')
    })
    lintPlugins.call(this, context)
    this.use(() => (_tree, file: VFile) => {
      heedSettings(file, data.settings.severities)
      file.path = paths.get(file) ?? file.path
    })
  }
  // remark-lint first: a team may add stock rules of its own, with their comments.
  return { plugins: [remarkLint, remarkGfm, remarkDirective, [remarkFrontmatter, ['yaml']], courseRules] }
}

/** Makes the messages of a file as serious as the course says. */
function heedSettings(file: VFile, severities: readonly RuleSeverity[]): void {
  file.messages = file.messages.filter((message) => {
    const severity = severityOf(message.ruleId ?? '', file.path, severities)
    if (severity) message.fatal = severity === 'error'
    return severity !== 'apagada'
  })
}
