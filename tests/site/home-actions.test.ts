import { describe, expect, test } from 'vitest'
import { homeActions, type HomeAction } from '../../src/site/home-actions.ts'

const first = { slug: 'luz/la-hoja' }
const begin: HomeAction = { text: 'Empezar por el principio', link: '/luz/la-hoja/', variant: 'primary' }
const present: HomeAction = { text: 'Presentar', link: '/presentacion/', variant: 'secondary' }

describe('homeActions', () => {
  test('lead into the course first', () => {
    expect(homeActions([], first)).toEqual([begin])
    expect(homeActions([present], first)).toEqual([begin, present])
  })

  test('leave the words of the way in to the page, not where it leads', () => {
    const worded: HomeAction = { ...begin, text: 'Entrar' }
    expect(homeActions([worded, present], first)).toEqual([worded, present])
    expect(homeActions([begin, present], first)).toEqual([begin, present])
    expect(homeActions([present, { ...begin, link: '/azucar/el-ciclo/' }], first)).toEqual([begin, present])
  })

  test('of a course without notes are those that the page asks for', () => {
    expect(homeActions([present], undefined)).toEqual([present])
  })
})
