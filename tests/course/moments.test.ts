/** The lectures are classes: there is something to do, often enough, and a terminal to look at. */
import { beforeAll, expect, test } from 'vitest'
import type { LecturePlan, PlannedSlide } from '../../src/deck/plan.ts'
import type { DeckSlide } from '../../src/deck/types.ts'
import { scriptSteps } from '../../src/deck/script.ts'
import { parseMarkdown } from '../../src/notes/index.ts'
import { describeThisCourse, readThisCourse } from './this-course.ts'

/** Minutes that a class may only listen. */
const longest = 12

/** Whether the class does something: it answers, works, or tells its own. */
function isDone(slide: PlannedSlide): boolean {
  return slide.kind === 'own'
    ? ['exercise', 'closing'].includes(slide.own.layout)
    : ['question', 'exercise'].includes(slide.slide.kind)
}

/** The steps that a diagram names. */
function stepsIn(code: string): number[] {
  return Array.from(code.matchAll(/\bpaso(\d+)/g), ([, step]) => Number(step))
}

/** The slides of each session. */
function sessionsOf({ slides }: LecturePlan): PlannedSlide[][] {
  const sessions: PlannedSlide[][] = [[]]
  for (const slide of slides) {
    if (slide.place.start === undefined) continue
    if (slide.kind === 'own' && slide.own.opensSession) sessions.push([])
    sessions.at(-1)!.push(slide)
  }
  return sessions
}

/** The slides of questions that are planned. */
function plannedQuestions(plan: LecturePlan): DeckSlide[] {
  return sessionsOf(plan)
    .flat()
    .flatMap((planned) =>
      planned.kind === 'note' && planned.slide.kind === 'question' ? [planned.slide] : [],
    )
}

/** The longest time of a session, in minutes, in which the class only listens. */
function longestTalk(session: readonly PlannedSlide[]): number {
  let talk = 0
  let most = 0
  for (const slide of session) {
    talk = isDone(slide) ? 0 : talk + slide.minutes
    most = Math.max(most, talk)
  }
  return most
}

describeThisCourse('the lectures', () => {
  let plans: LecturePlan[]
  beforeAll(async () => {
    plans = (await readThisCourse()).plans
  })
  const plan = (id: string): LecturePlan => plans.find(({ lecture }) => lecture.id === id)!
  const count = (id: string, is: (slide: PlannedSlide) => boolean): number =>
    sessionsOf(plan(id)).flat().filter(is).length

  test('leave no class listening for more than twelve minutes', () => {
    const talks = plans.flatMap((one) =>
      sessionsOf(one).map((session, index) => `${one.lecture.id} ${index + 1}: ${longestTalk(session)}`),
    )
    expect(talks.filter((talk) => Number(talk.split(': ')[1]) > longest)).toEqual([])
  })

  test('use no more than 95 of 100 minutes of any session', () => {
    for (const one of plans) {
      const each = one.lecture.minutes / one.lecture.sessions
      for (const session of sessionsOf(one)) {
        const minutes = session.reduce((sum, slide) => sum + slide.minutes, 0)
        expect(minutes, one.lecture.id).toBeLessThanOrEqual(each * 0.95)
      }
    }
  })

  test('show a terminal: at least five times in the complete one', () => {
    const isTerminal = (slide: PlannedSlide): boolean =>
      slide.kind === 'note' && slide.slide.layout === 'terminal'
    expect(count('slides', isTerminal)).toBeGreaterThanOrEqual(5)
    expect(count('breve', isTerminal)).toBeGreaterThanOrEqual(1)
  })

  test('ask: at least three questions in the short one, and some in pairs and open ones in the complete one', () => {
    const asks = (slide: PlannedSlide): boolean => slide.kind === 'note' && slide.slide.kind === 'question'
    expect(count('breve', asks)).toBeGreaterThanOrEqual(3)
    const inPairs = (slide: PlannedSlide): boolean =>
      slide.kind === 'note' && asks(slide) && slide.slide.course.countdown !== undefined
    expect(count('slides', inPairs)).toBeGreaterThanOrEqual(2)
    const isOpen = (slide: PlannedSlide): boolean =>
      slide.kind === 'note' && asks(slide) && slide.slide.content.includes('::answer::')
    expect(count('slides', isOpen)).toBeGreaterThanOrEqual(1)
  })

  test('tell the teacher of every planned slide with steps where they come', () => {
    const wrong = plans.flatMap((one) =>
      sessionsOf(one)
        .flat()
        .flatMap((planned) => {
          if (planned.kind === 'own') return []
          const { slide, from } = planned
          const section = from.note.sections.find(({ id }) => id === slide.id)
          const drawn = section?.diagrams.flatMap(({ onSlide, code }) => (onSlide ? stepsIn(code) : [])) ?? []
          const steps = Math.max(slide.clicks, ...drawn)
          const marks = scriptSteps(parseMarkdown(slide.note)).map(({ step }) => step)
          const fit = steps === 0 ? marks.length === 0 : marks.length > 0
          return fit ? [] : [`${slide.alias}: ${steps} steps, marks at ${marks.join(', ') || 'none'}`]
        }),
    )
    expect(wrong).toEqual([])
  })

  test('tell the teacher what to expect of every planned question', () => {
    const silent = plans.flatMap(plannedQuestions).filter(({ note }) => !note.includes(':::teacher'))
    expect(silent.map(({ alias }) => alias)).toEqual([])
  })

  test('say on the slide why the answer of every planned question is right', () => {
    const silent = plans.flatMap(plannedQuestions).filter(({ content }) => !content.includes('::answer::'))
    expect(silent.map(({ alias }) => alias)).toEqual([])
  })

  test('end with what to do next', () => {
    for (const id of ['slides', 'breve', 'taller']) {
      const last = sessionsOf(plan(id)).at(-1)!.at(-1)!
      expect(last.kind === 'own' && last.own.layout, id).toBe('closing')
    }
  })

  test('set every task of the workshop with its time', () => {
    const tasks = sessionsOf(plan('taller'))
      .flat()
      .filter((slide) => slide.kind === 'own' && slide.own.title.startsWith('Hazlo'))
    expect(tasks.length).toBeGreaterThanOrEqual(10)
    expect(tasks.filter((slide) => slide.kind === 'own' && slide.own.layout !== 'exercise')).toEqual([])
  })
})
