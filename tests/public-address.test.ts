import { describe, expect, test } from 'vitest'
import { publicAddress } from '../src/public-address.ts'

describe('publicAddress', () => {
  test.each([
    [{}, { site: undefined, base: '/' }],
    [
      { SITE: '', BASE: '' },
      { site: undefined, base: '/' },
    ],
    [{ SITE: 'https://ejemplo.org/' }, { site: 'https://ejemplo.org', base: '/' }],
    [
      { SITE: 'https://ejemplo.org', BASE: 'curso' },
      { site: 'https://ejemplo.org', base: '/curso/' },
    ],
    [{ BASE: '/a/b/' }, { site: undefined, base: '/a/b/' }],
  ])('reads %j', (env, expected) => {
    expect(publicAddress(env)).toEqual(expected)
  })

  test.each([
    [{ SITE: 'ejemplo.org' }, /no es una dirección web/],
    [{ SITE: 'https://ejemplo.org/curso/' }, /BASE=\/curso\//],
    [{ BASE: '/a b/' }, /no es una ruta/],
    [{ BASE: '../curso' }, /no es una ruta/],
    [{ BASE: '/a/./b/' }, /no es una ruta/],
  ])('refuses %j and says what to write', (env, message) => {
    expect(() => publicAddress(env)).toThrow(message)
  })
})
