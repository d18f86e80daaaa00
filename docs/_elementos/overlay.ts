/**
 * What a stack of layers shows, by the rules of OverlayFS and of the OCI's layers: the highest layer
 * that says something of a path wins, and a whiteout says that it is gone.
 */

/** In a layer, the mark that hides what the layers below have at that path. */
export const whiteout = Symbol('whiteout')

/** What a layer says, by path; of a path that it does not hold it says nothing. */
export type Layer = ReadonlyMap<string, string | typeof whiteout>

/** A file as it is seen from above, and the place in the stack, from 0 below, where it is. */
export interface Seen {
  text: string
  layer: number
}

/** What a change did to the writable layer. */
export type Effect = 'created' | 'created-again' | 'copied-up' | 'changed' | 'hidden' | 'removed' | 'nothing'

/** The writable layer after a change, and what happened; the layer given stays as it was. */
export interface Change {
  layer: Layer
  effect: Effect
}

/**
 * The file at a path as a process sees it; undefined where there is none.
 *
 * @param stack from the lowest layer to the highest
 */
export function look(stack: readonly Layer[], path: string): Seen | undefined {
  for (let layer = stack.length - 1; layer >= 0; layer--) {
    const text = stack[layer]!.get(path)
    if (text === whiteout) return undefined
    if (text !== undefined) return { text, layer }
  }
  return undefined
}

/**
 * Writes a file from a container. A file of the image is copied up whole first; the image's layers
 * stay as they are.
 *
 * @param image its layers, from the lowest
 * @param writable the container's own layer
 */
export function write(image: readonly Layer[], writable: Layer, path: string, text: string): Change {
  const seen = look([...image, writable], path)
  const absent = writable.get(path) === whiteout ? 'created-again' : 'created'
  const effect = !seen ? absent : seen.layer < image.length ? 'copied-up' : 'changed'
  return { layer: new Map(writable).set(path, text), effect }
}

/** Deletes a file from a container, as `write`: what the image has is hidden, what is its own goes. */
export function remove(image: readonly Layer[], writable: Layer, path: string): Change {
  if (!look([...image, writable], path)) return { layer: writable, effect: 'nothing' }
  const layer = new Map(writable)
  if (look(image, path)) return { layer: layer.set(path, whiteout), effect: 'hidden' }
  layer.delete(path)
  return { layer, effect: 'removed' }
}
