/**
 * Our own modules, imported by Node itself. Slidev loads its setup files
 * through a transpiler that rewrites `import()`, also inside what is sent to
 * the browser that draws the diagrams; it leaves `.mjs` files alone.
 */
export { courseRoot } from '../../src/deck/course-root.ts'
export { drawFigures } from '../../src/deck/figures.ts'
export { prepareLecture } from '../../src/deck/prepare.ts'
export { readCourseAgain } from '../../src/deck/course-memory.ts'
export { publishedBytes } from '../../src/pictures/prepare.ts'
