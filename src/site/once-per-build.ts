/** Where all instances of this module find what has been read. */
const place = Symbol.for('course-once-per-build')

/**
 * What `read` gives, which is read once in a build. Astro loads the site's code twice, for its
 * settings and for its pages: each would read the whole course by itself.
 *
 * @param name the same for the same thing
 */
export function oncePerBuild<Value>(name: string, read: () => Value): Value {
  const shared = globalThis as { [place]?: Map<string, unknown> }
  const kept = (shared[place] ??= new Map())
  if (!kept.has(name)) kept.set(name, read())
  return kept.get(name) as Value
}
