import { readPlans } from '../deck/read-plans.ts'
import { handoutsOf } from '../handout/catalog.ts'
import { handedLecture, type Handout } from '../handout/handout.ts'
import { courseRoot, currentCourse } from './current-course.ts'
import { oncePerBuild } from './once-per-build.ts'

/** The files that the course hands out: listed once per build, anew each time while editing. */
export function readHandouts(): Promise<Handout[]> {
  if (process.env.NODE_ENV !== 'production') return listAll()
  return oncePerBuild(`handouts ${courseRoot()}`, listAll)
}

async function listAll(): Promise<Handout[]> {
  const course = await currentCourse()
  return handoutsOf({ ...course, lectures: (await readPlans(course)).map(handedLecture) })
}
