/** The rules of the layers' live model, against what OverlayFS and the OCI's layers do. */
import { describe, expect, test } from 'vitest'
import { look, remove, whiteout, write, type Layer } from '../../../docs/_elementos/overlay.ts'

const image: Layer[] = [
  new Map([
    ['/bin/vi', 'vi'],
    ['/app/a', 'vieja'],
  ]),
  new Map([['/app/a', 'nueva']]),
]
const empty: Layer = new Map()
const before = structuredClone(image.map((layer) => [...layer]))

describe('from above', () => {
  test('the highest layer wins', () => {
    expect(look(image, '/app/a')).toEqual({ text: 'nueva', layer: 1 })
    expect(look(image, '/bin/vi')).toEqual({ text: 'vi', layer: 0 })
    expect(look(image, '/nada')).toBeUndefined()
  })

  test('a whiteout hides what is below, also between layers of an image; a higher file shows again', () => {
    const hiding: Layer = new Map([['/bin/vi', whiteout]])
    expect(look([...image, hiding], '/bin/vi')).toBeUndefined()
    expect(look([...image, hiding, new Map([['/bin/vi', 'otra']])], '/bin/vi')).toEqual({
      text: 'otra',
      layer: 3,
    })
  })
})

describe('from a container', () => {
  test('the first change of a file of the image copies it up, the next finds it there', () => {
    const once = write(image, empty, '/bin/vi', 'b')
    expect(once).toEqual({ layer: new Map([['/bin/vi', 'b']]), effect: 'copied-up' })
    expect(write(image, once.layer, '/bin/vi', 'c').effect).toBe('changed')
  })

  test('a new file is in the writable layer alone, and goes without a mark', () => {
    const made = write(image, empty, '/nota', 'n')
    expect(made).toEqual({ layer: new Map([['/nota', 'n']]), effect: 'created' })
    expect(remove(image, made.layer, '/nota')).toEqual({ layer: new Map(), effect: 'removed' })
  })

  test.each([
    ['as the image has it', empty],
    ['changed before', write(image, empty, '/bin/vi', 'b').layer],
  ])('to delete a file of the image, %s, leaves a whiteout', (_, writable) => {
    expect(remove(image, writable, '/bin/vi')).toEqual({
      layer: new Map([['/bin/vi', whiteout]]),
      effect: 'hidden',
    })
  })

  test('a file made again takes the place of its whiteout', () => {
    const gone = remove(image, empty, '/bin/vi').layer
    expect(write(image, gone, '/bin/vi', 'mía')).toEqual({
      layer: new Map([['/bin/vi', 'mía']]),
      effect: 'created-again',
    })
    expect(remove(image, gone, '/bin/vi')).toEqual({ layer: gone, effect: 'nothing' })
  })

  test('neither the image, nor another container, nor the layer given is touched', () => {
    const other = empty
    write(image, empty, '/app/a', 'mía')
    remove(image, empty, '/bin/vi')
    expect(image.map((layer) => [...layer])).toEqual(before)
    expect(look([...image, other], '/app/a')?.text).toBe('nueva')
    expect(empty.size).toBe(0)
  })
})
