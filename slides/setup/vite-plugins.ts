import { defineVitePluginsSetup } from '@slidev/types'
import { courseShadesModule } from '../../src/styles/course-shades.ts'
import { courseRoot, readCourse } from './deck.mjs'
import { courseModule } from './plugins/course-module.ts'
import { notesApart } from './plugins/notes-apart.ts'
import { reachableInterface } from './plugins/reachable-interface.ts'
import { readOnly } from './plugins/read-only.ts'
import { refuseImportErrors } from './plugins/refuse-import-errors.ts'
import { spanishInterface } from './plugins/spanish-interface.ts'
import { slimClient } from './plugins/slim-client.ts'

export default defineVitePluginsSetup(async (options) => {
  const root = courseRoot(options.entry)
  const course = await readCourse(root)
  return [
    readOnly(),
    courseModule(course),
    courseShadesModule(root, () => readCourse(root)),
    refuseImportErrors(options),
    notesApart(options),
    slimClient(),
    reachableInterface(),
    spanishInterface(),
  ]
})
