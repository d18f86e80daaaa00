import { unified } from 'unified'
import { readLectures } from '../lectures/index.ts'
import type { Course } from '../notes/index.ts'
import { findingsOf } from '../reporters/from-vfile.ts'
import type { Finding } from '../reporters/types.ts'
import { createContext } from './context.ts'
import { rulePlugins } from './check-file.ts'
import { checkCourse } from './course/check-course.ts'
import { factsOf, noFacts } from './course/facts.ts'
import { kindOf, documentOfNote, documentOfHome, readDocument, type Document } from './document.ts'
import { courseRules, rules } from './preset.ts'

/**
 * Finds what keeps the course from being built, as the linter tells it: the rules that stop a build
 * are run as the linter runs them, and what reading the course has put on its files comes along.
 */
export async function judge(course: Course): Promise<Finding[]> {
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
  const read = new Set(documents.map(({ path }) => path))
  const unread = course.files.filter(({ path }) => path.endsWith('.md') && !read.has(path))
  return [
    ...findingsOf([...course.files, ...lectures.map(({ file }) => file)]),
    ...(await checkCourse(
      course.root,
      [...documents.map(factsOf), ...unread.map(({ path }) => noFacts(path))],
      course,
      lectures,
      courseRules.filter(({ meta }) => meta.stops),
    )),
  ]
}
