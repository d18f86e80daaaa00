import { versionWords } from '../handout/build-date.ts'
import { courseRoot } from './current-course.ts'
import { oncePerBuild } from './once-per-build.ts'

/** `versionWords` of this course: git is asked once per build, anew each time while editing. */
export function siteVersion(): string | undefined {
  const root = courseRoot()
  if (process.env.NODE_ENV !== 'production') return versionWords(root)
  return oncePerBuild(`version ${root}`, () => versionWords(root))
}
