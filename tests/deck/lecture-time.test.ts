/** What the teacher's clock says against the plan. */
import { describe, expect, test } from 'vitest'
import { asTime, minuteOf, pauseOrResume, readClock, startAt } from '../../slides/setup/clock.ts'
import { paceOf, planText, themeText, timesOf } from '../../slides/setup/lecture-time.ts'

describe('the time of slides', () => {
  const slides = [
    { minutes: 1, place: { start: 0, session: 1 } },
    { minutes: 2, theme: 'pan', place: { start: 1, session: 1 } },
    { minutes: 3.5, theme: 'pan', place: { start: 3, session: 1 } },
    { minutes: 2, theme: 'pan', place: { start: 0, session: 2 } },
    { minutes: 4, theme: 'pan', place: {} },
    undefined,
  ]
  const times = timesOf(slides)

  test('goes on through the sessions, and begins again in each', () => {
    expect(times.map((time) => time?.start)).toEqual([0, 1, 3, 6.5, undefined, undefined])
    expect(times[3]?.inSession).toEqual({ start: 0, end: 2, session: 2 })
  })

  test('tells how far a theme goes in its session', () => {
    expect(times.map((time) => time?.theme?.end)).toEqual([undefined, 6.5, 6.5, 8.5, undefined, undefined])
  })

  test('is said in words', () => {
    expect(planText(times[2])).toBe('Plan: del minuto 3 al 6,5 (sesión 1)')
    expect(planText(timesOf([{ minutes: 2, place: { start: 0 } }])[0])).toBe('Plan: del minuto 0 al 2')
    expect(planText(undefined)).toBe('Plan: fuera de él')
  })
})

test.each([
  [10, 'Vas a tiempo'],
  [12.2, 'Vas a tiempo'],
  [15, 'Vas con 3 min de atraso'],
  [8, 'Vas con 2 min de adelanto'],
])('at minute %d of a slide planned from 10 to 12: %s', (passed, text) => {
  expect(paceOf(passed, { start: 10, end: 12 }).text).toBe(text)
})

test.each([
  [10, 'El pan: quedan 8 min'],
  [17, 'El pan: queda 1 min'],
  [18.3, 'El pan: termina ahora'],
  [21, 'El pan: debía terminar hace 3 min'],
])('at minute %d of a theme planned until 18: %s', (passed, text) => {
  expect(themeText(passed, 'El pan', { end: 18 })).toBe(text)
})

describe('a clock', () => {
  const minute = 60_000

  test('begins anywhere in the lecture, and stands still while it is paused', () => {
    const started = startAt(50, 0)
    expect(minuteOf(started, 2 * minute)).toBe(52)
    const paused = pauseOrResume(started, 2 * minute)
    expect(minuteOf(paused, 9 * minute)).toBe(52)
    expect(minuteOf(pauseOrResume(paused, 9 * minute), 10 * minute)).toBe(53)
  })

  test('is kept, but not until another day', () => {
    const paused = pauseOrResume(startAt(50, minute), 3 * minute)
    expect(readClock(JSON.stringify(paused), 4 * minute)).toEqual(paused)
    expect(readClock(JSON.stringify(paused), 24 * 60 * minute)).toBeUndefined()
  })

  test.each([[null], ['no'], ['null'], ['{"from":1}'], ['{"from":"1","startedAt":5}']])(
    'that is kept as %j is none',
    (kept) => {
      expect(readClock(kept, minute)).toBeUndefined()
    },
  )

  test.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
  ])('%d ms are %s', (milliseconds, text) => {
    expect(asTime(milliseconds)).toBe(text)
  })
})
