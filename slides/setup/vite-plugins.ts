import { defineVitePluginsSetup } from '@slidev/types'
import { elementsModule } from '../../src/elements/elements-module.ts'
import { missedReload } from '../../src/missed-reload.ts'
import { writtenIn } from '../../src/lectures/index.ts'
import { courseShadesModule } from '../../src/styles/course-shades.ts'
import { courseLetters } from '../../src/styles/course-letters.ts'
import { courseSignsModule } from '../../src/styles/course-signs.ts'
import { courseRoot, readCourseAgain } from './deck.mjs'
import { adoptedStyles } from './plugins/adopted-styles.ts'
import { askedSlides } from './plugins/asked-slides.ts'
import { courseModule } from './plugins/course-module.ts'
import { deckPictures } from './plugins/deck-pictures.ts'
import { followCourse } from './plugins/follow-course.ts'
import { notesApart } from './plugins/notes-apart.ts'
import { ownParts } from './plugins/own-parts.ts'
import { pageHead } from './plugins/page-head.ts'
import { reachableInterface } from './plugins/reachable-interface.ts'
import { readOnly } from './plugins/read-only.ts'
import { refuseImportErrors } from './plugins/refuse-import-errors.ts'
import { spanishInterface } from './plugins/spanish-interface.ts'
import { slimClient } from './plugins/slim-client.ts'

export default defineVitePluginsSetup((options) => {
  const root = courseRoot(options.entry)
  const course = (): ReturnType<typeof readCourseAgain> => readCourseAgain(root)
  const said = async (): ReturnType<typeof writtenIn> => writtenIn(await course())
  return [
    missedReload(),
    readOnly(),
    followCourse(root, options.entry),
    courseModule(course),
    pageHead(options, course),
    courseShadesModule(root, course),
    courseLetters(root, said),
    courseSignsModule(said),
    elementsModule(root, course),
    deckPictures(root, options.entry, course),
    refuseImportErrors(options),
    notesApart(options),
    slimClient(),
    ownParts(),
    adoptedStyles(),
    askedSlides(),
    reachableInterface(),
    spanishInterface(),
  ]
})
