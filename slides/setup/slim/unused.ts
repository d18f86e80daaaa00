/**
 * Stands in for what Slidev's client loads with its first slide and no slide
 * here uses: pop-ups over typed code, and their repositioning.
 */
export default { install: (): void => {} }

/** Of `floating-vue`: moves open pop-ups with the slide; a slide here has none. */
export const recomputeAllPoppers = (): void => {}
