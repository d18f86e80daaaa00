export { courseRoot } from '../../src/deck/course-root.ts'
export { drawFigures } from '../../src/deck/figures.ts'
export { prepareLecture } from '../../src/deck/prepare.ts'
export { readCourse } from '../../src/notes/index.ts'
