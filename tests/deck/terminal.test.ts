/** Terminals on slides: which step shows what, how large, and where lines break. */
import { describe, expect, test } from 'vitest'
import { layTerminal, withOwnTerminals } from '../../src/deck/terminal.ts'

const lay = (...lines: string[]): ReturnType<typeof layTerminal> => layTerminal({ value: lines.join('\n') })
const steps = (...lines: string[]): string[] =>
  lay(...lines).lines.map(({ step, kind, prompt, text }) => `${step} ${kind} ${prompt}|${text}`)

describe('steps', () => {
  test('a command, then what it prints, then the next command', () => {
    expect(steps('$ horno estado', 'frío', '', 'apagado', '$ horno encender', '$ horno estado', '…')).toEqual(
      [
        '0 typed $ |horno estado',
        '1 output |frío',
        '1 output |',
        '1 output |apagado',
        '2 typed $ |horno encender',
        '3 typed $ |horno estado',
        '4 output |…',
      ],
    )
  })

  test('a command of several lines appears at once, with all its signs', () => {
    expect(steps('$ for pan in uno; do', '>   hornear $pan', '> done', 'listo')).toEqual([
      '0 typed $ |for pan in uno; do',
      '0 typed |>   hornear $pan',
      '0 typed |> done',
      '1 output |listo',
    ])
  })

  test('what is typed into a shell that a command has opened is a command, too', () => {
    expect(steps('$ horno consola', '/ # hostname', 'horno', '/ # exit')).toEqual([
      '0 typed $ |horno consola',
      '1 typed / # |hostname',
      '2 output |horno',
      '3 typed / # |exit',
    ])
  })

  test('a block that begins inside a program begins with what is there', () => {
    expect(steps('/ # exit', '$ horno estado')).toEqual(['0 typed / # |exit', '1 typed $ |horno estado'])
  })
})

describe('size', () => {
  test('as large as the longest line and the number of lines allow, and never under 20 px', () => {
    expect(lay(`$ ${'x'.repeat(40)}`).size).toBe(28)
    expect(lay(`$ ${'x'.repeat(60)}`).size).toBe(20)
    expect(lay('$ x', ...Array<string>(11).fill('y')).size).toBe(20)
    expect(lay(`$ ${'x'.repeat(400)}`).size).toBe(20)
  })

  test('is smaller where other content takes room', () => {
    expect(layTerminal({ value: '$ x\ny\nz' }, { before: 250 }).size).toBeLessThan(28)
  })
})

describe('a line that does not fit', () => {
  const words = `$ ${Array(20).fill('harina').join(' ')}`

  test('goes on in the next one, after a space, with nothing lost', () => {
    const { lines } = lay(words)
    expect(lines.length).toBe(3)
    expect(lines.map(({ rest }) => rest)).toEqual([false, true, true])
    expect(lines.map(({ prompt, text }) => prompt + text).join('')).toBe(words)
    expect(lines.slice(0, -1).every(({ text }) => text.endsWith(' '))).toBe(true)
    expect(lines.every(({ prompt, text }) => prompt.length + text.trimEnd().length <= 64)).toBe(true)
  })

  test('is cut where it must be when it has no space', () => {
    const { lines } = lay(`$ ${'x'.repeat(150)}`)
    expect(lines.map(({ text }) => text.length)).toEqual([62, 62, 26])
  })
})

describe('a lecture’s own slide', () => {
  test('shows its commands at once', () => {
    const shown = withOwnTerminals('# Hazlo\n\n```console\n$ horno estado\nfrío\n```\n\nListo\n')
    expect(shown).toMatch(/^# Hazlo\n\n<DeckTerminal :size="28" lines="[^"\n$]*" \/>\n\nListo\n$/)
    expect(shown).not.toContain('step')
  })

  test('keeps other code as it is', () => {
    const text = '```text\n$ no es\n```\n\n````md\n```console\n$ x\n```\n````\n'
    expect(withOwnTerminals(text)).toBe(text)
  })
})
