import { unified } from 'unified'
import type { VFile } from 'vfile'
import { readLectures } from '../lectures/index.ts'
import type { Course } from '../notes/index.ts'
import { createContext } from './context.ts'
import { rulePlugins } from './check-file.ts'
import { kindOf, documentOfNote, documentOfHome, readDocument, type Document } from './document.ts'
import { rules } from './preset.ts'

/**
 * Records on the course's files what keeps it from being built, as the linter tells it: the rules
 * that stop a build are run as the linter runs them.
 *
 * @returns every file of the course, its lectures included
 */
export async function judge(course: Course): Promise<VFile[]> {
  const lectures = await readLectures(course)
  const context = createContext(course)
  const processor = unified()
    .use(
      rulePlugins,
      context,
      rules.filter(({ meta }) => meta.stops),
    )
    .freeze()
  const documents = [
    ...course.files.filter(({ path }) => kindOf(path) === 'data').map(readDocument),
    ...course.notes.map(documentOfNote),
    ...(course.home ? [documentOfHome(course.home)] : []),
    ...lectures.map(({ file }) => readDocument(file)),
  ]
  for (const document of documents) {
    ;(document.file.data as { document?: Document }).document = document
    await processor.run(document.tree, document.file)
  }
  return [...course.files, ...lectures.map(({ file }) => file)]
}
