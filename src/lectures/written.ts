import type { Nodes } from 'mdast'
import { referencedCharacters, type Course } from '../notes/index.ts'
import { readLectures } from './find-lectures.ts'

/** What a course says, as its files have it: to see which signs it uses. */
export interface Written {
  /** All of it: notes, data, home page, lectures, files that notes show, and characters by their names. */
  text: string
  /** What is code, or may be: that of the notes, and what lectures say themselves. */
  code: string
}

/** Gathers what the course and its lectures say. */
export async function writtenIn(course: Course): Promise<Written> {
  const own = (await readLectures(course)).map(({ file }) => String(file))
  const typed = [...course.files.map(String), ...own].join('\n')
  const code = [...course.notes.flatMap(({ whole }) => codeIn(whole)), ...own].join('\n')
  return { text: [typed, code, referencedCharacters(typed)].join('\n'), code }
}

function codeIn(node: Nodes): string[] {
  if (node.type === 'code' || node.type === 'inlineCode') return [node.value]
  return 'children' in node ? node.children.flatMap(codeIn) : []
}
