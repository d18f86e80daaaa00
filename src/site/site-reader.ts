import type { PageReader } from '../markdown/page.ts'
import { commonWords, noEngines, noSettings, type Course } from '../notes/index.ts'
import { courseRoot, currentCourse } from './current-course.ts'
import { drawDiagrams } from './draw-page-diagrams.ts'
import { readGuides } from './guides.ts'
import { pageReader } from './read-page.ts'
import { readShownLectures } from './lectures.ts'

const readCoursePage = pageReader({
  course: currentCourse,
  draw: drawDiagrams,
  lectures: readShownLectures,
})

/** The machine's own pages, as a course that has nothing else: no glossary, no lectures. */
async function guidesAsCourse(): Promise<Course> {
  const notes = await readGuides()
  return {
    root: courseRoot(),
    settings: noSettings,
    themes: [],
    notes,
    sources: new Map(),
    corrections: [],
    terms: [],
    misconceptions: [],
    words: { words: [], codeWords: [] },
    diagramWords: [...commonWords],
    practice: noEngines,
    practiceRecord: new Map(),
    pictures: new Map(),
    elements: new Map(),
    fenceFiles: new Map(),
    files: notes.map(({ file }) => file),
  }
}

const readGuidePage = pageReader({
  course: guidesAsCourse,
  draw: drawDiagrams,
  lectures: async () => [],
})

/** Reads the pages of this site: the course's, with its diagrams and lectures, and the machine's own. */
export const siteReader: PageReader = async (url, body) =>
  (await readCoursePage(url, body)) ?? readGuidePage(url, body)
