/** The time of an exercise: what each key does to it, and how two windows agree. */
import { describe, expect, test } from 'vitest'
import { addMinute, agreed, clockText, startOrPause, timeLeft } from '../../slides/setup/countdown.ts'

const task = { slide: 'pan--ejercicio-1', minutes: 5 }
const minute = 60_000

describe('start and pause', () => {
  test('it runs, stops, goes on where it stopped, and ends', () => {
    expect(timeLeft(undefined, task, 0)).toEqual({ phase: 'idle', left: 5 * minute })
    const begun = startOrPause(undefined, task, 1000)
    expect(timeLeft(begun, task, 1000 + minute)).toEqual({ phase: 'running', left: 4 * minute })
    const paused = startOrPause(begun, task, 1000 + minute)
    expect(timeLeft(paused, task, 99 * minute)).toEqual({ phase: 'paused', left: 4 * minute })
    const again = startOrPause(paused, task, 100 * minute)
    expect(timeLeft(again, task, 101 * minute)).toEqual({ phase: 'running', left: 3 * minute })
    expect(timeLeft(again, task, 200 * minute)).toEqual({ phase: 'over', left: 0 })
  })

  test('once it is over it begins anew', () => {
    const over = startOrPause(undefined, task, 0)
    const anew = startOrPause(over, task, 10 * minute)
    expect(timeLeft(anew, task, 10 * minute)).toEqual({ phase: 'running', left: 5 * minute })
  })

  test('another slide has a time of its own', () => {
    const begun = startOrPause(undefined, task, 0)
    const other = { slide: 'pan--ejercicio-2', minutes: 3 }
    expect(timeLeft(begun, other, minute)).toEqual({ phase: 'idle', left: 3 * minute })
    expect(timeLeft(startOrPause(begun, other, minute), other, minute).phase).toBe('running')
  })
})

describe('a minute more', () => {
  test('while it runs, and before it begins', () => {
    const begun = addMinute(startOrPause(undefined, task, 0), task, minute)
    expect(timeLeft(begun, task, minute)).toEqual({ phase: 'running', left: 5 * minute })
    const waiting = addMinute(undefined, task, 0)
    expect(timeLeft(waiting, task, minute)).toEqual({ phase: 'paused', left: 6 * minute })
    expect(timeLeft(startOrPause(waiting, task, minute), task, 2 * minute).left).toBe(5 * minute)
  })

  test('when it was over, it runs again', () => {
    const more = addMinute(startOrPause(undefined, task, 0), task, 9 * minute)
    expect(timeLeft(more, task, 9 * minute)).toEqual({ phase: 'running', left: minute })
  })
})

test('two windows go on with the same one, whichever asks', () => {
  const begun = startOrPause(undefined, task, 0)
  const paused = startOrPause(begun, task, minute)
  const nearly = startOrPause(undefined, task, 4)
  for (const [one, other, wanted] of [
    [begun, paused, paused],
    [begun, nearly, begun],
    [undefined, begun, begun],
  ] as const) {
    expect(agreed(one, other)).toEqual(wanted)
    expect(agreed(other, one)).toEqual(wanted)
  }
})

test('the clock shows every second that is left', () => {
  expect([300_000, 299_001, 61_000, 60_000, 59_999, 1, 0].map(clockText)).toEqual([
    '5:00',
    '5:00',
    '1:01',
    '1:00',
    '1:00',
    '0:01',
    '0:00',
  ])
})
