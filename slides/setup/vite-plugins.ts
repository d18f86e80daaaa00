import { defineVitePluginsSetup } from '@slidev/types'
import { courseRoot, readCourse } from './deck.mjs'
import { courseModule } from './plugins/course-module.ts'
import { notesApart } from './plugins/notes-apart.ts'
import { reachableInterface } from './plugins/reachable-interface.ts'
import { refuseImportErrors } from './plugins/refuse-import-errors.ts'
import { spanishInterface } from './plugins/spanish-interface.ts'
import { slimClient } from './plugins/slim-client.ts'

export default defineVitePluginsSetup(async (options) => {
  const course = await readCourse(courseRoot(options.entry))
  return [
    courseModule(course.themes),
    refuseImportErrors(options),
    notesApart(options),
    slimClient(),
    reachableInterface(),
    spanishInterface(),
  ]
})
