/** What the text and the diagrams quote of a run is what the console blocks recorded, also after a new run. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeThisCourse } from './this-course.ts'

const docs = new URL('../../docs/', import.meta.url)

/** A note in two parts: what its console blocks show, and all else but its front matter. */
interface Halves {
  printed: string
  said: string
}

function halvesOf(path: string): Halves {
  const text = readFileSync(new URL(path, docs), 'utf8').replace(/^---\n.*?\n---\n/s, '')
  const block = /^```console\b[^\n]*\n(.*?)^```$/gms
  const printed = Array.from(text.matchAll(block), ([, shown]) => shown!).join('\n')
  return { printed, said: text.replace(block, '') }
}

const notePaths = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^[a-z].*\/.*\.md$/.test(path),
)

/** Facts that bear the date they were read on come from a source, not from a run. */
const datedFact = /:dato\[(?:[^[\]]|\[[^\]]*\])*\]/g

/** The start of a digest, or all of it: letters and digits, or cut, so no ordinary number. */
const digest = /(?<![\w.])(?:(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,64}(?!\w)|[0-9]{7,64}(?=…))/g

/** `2,76 GB`, or `2.76GB` as an engine writes it, in bytes; and half of its last digit. */
function sizeOf(text: string): { bytes: number; slack: number } {
  const [, digits, unit] = /^([\d.,]+) ?([kMG]?)B$/.exec(text)!
  const scale = { '': 1, k: 1e3, M: 1e6, G: 1e9 }[unit as '' | 'k' | 'M' | 'G']
  const decimals = digits!.split(/[.,]/)[1]?.length ?? 0
  return { bytes: Number(digits!.replace(',', '.')) * scale, slack: (scale * 10 ** -decimals) / 2 }
}

const counted = ['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']

describeThisCourse('what is said of a run', () => {
  const halves = new Map(notePaths.map((path) => [path, halvesOf(path)]))
  const note = (path: string): Halves => halves.get(path)!
  function group(text: string, pattern: RegExp): string {
    const found = pattern.exec(text)
    expect(found, String(pattern)).not.toBeNull()
    return found![1]!
  }
  /** The lines that a command printed, up to the next command. */
  function linesAfter(printed: string, command: string): string[] {
    const at = printed.indexOf(command)
    expect(at, command).toBeGreaterThan(-1)
    const [, ...rest] = printed.slice(at).split('\n')
    const end = rest.findIndex((line) => line.startsWith('$ ') || line === '')
    return rest.slice(0, end === -1 ? undefined : end)
  }
  /** Whether a size that the text rounds is the printed one. */
  function expectSize(said: string, bytes: number): void {
    const { bytes: rounded, slack } = sizeOf(said)
    expect(Math.abs(rounded - bytes), `${said} y ${bytes} bytes`).toBeLessThanOrEqual(slack * 1.001)
  }

  test('digests in text and diagrams begin one that some block shows, or a dated fact tells', () => {
    const all = [...halves.values()]
    const known = all.flatMap(({ printed, said }) => [
      ...(printed.match(digest) ?? []),
      ...(said.match(datedFact) ?? []).flatMap((fact) => fact.match(digest) ?? []),
    ])
    expect(known.length).toBeGreaterThan(100)
    const stale = [...halves].flatMap(([path, { said }]) =>
      (said.replace(datedFact, '').match(digest) ?? [])
        // A mask of the kernel, in hexadecimal.
        .filter((quoted) => !quoted.startsWith('0000'))
        .filter((quoted) => !known.some((whole) => whole.startsWith(quoted) || quoted.startsWith(whole)))
        .map((quoted) => `${path}: ${quoted}`),
    )
    expect(stale).toEqual([])
  })

  test('pieces of the image that is opened are as many as were listed', () => {
    const { printed, said } = note('imagenes/que-es-una-imagen.md')
    const files = linesAfter(printed, 'find . -type f')
    expect(said).toContain(`Salen ${counted[files.length]} archivos`)
    // All but the index, the mark of the format, the configuration and the manifest.
    expect(said).toContain(`: ${counted[files.length - 4]} capas, la configuración`)
    expect(said.match(/\["Capa \d/g)).toHaveLength(files.length - 4)
  })

  test('sizes of creating and deleting in one step, or in two', () => {
    const { printed, said } = note('imagenes/capas.md')
    const size = (name: string): number =>
      sizeOf(group(printed, new RegExp(`^localhost/${name} .* ([\\d.]+ [kMG]B)$`, 'm'))).bytes
    expectSize(group(said, /- Crear y borrar en \*\*dos\*\* `RUN`: (.*)/), size('gordo'))
    expectSize(group(said, /- En \*\*una\*\* `RUN`: (.*)/), size('flaco'))
  })

  test('what the writable layer holds', () => {
    const { printed, said } = note('imagenes/capas.md')
    const bytes = linesAfter(printed, 'find $capa')
      .map((line) => line.split(/\s+/))
      .filter(([, kind]) => kind === 'f')
      .reduce((sum, [, , size]) => sum + Number(size), 0)
    expect(said).toContain(`contiene ${bytes} bytes de archivos`)
  })

  test('layers and sizes of the image of this site', () => {
    const { printed, said } = note('practica/la-imagen-de-este-sitio.md')
    const layers = linesAfter(printed, 'docker history')
      .map((line) => line.split(' ')[0]!)
      .filter((size) => /^[\d.]+[kMG]B$/.test(size))
    expect(said.toLowerCase()).toContain(`${counted[layers.length]} capas: la base`)
    const [, own] = /\| Capas propias \| \d+ \| (\d+) \|/.exec(said)!
    expect(Number(own)).toBe(layers.length - 1)

    const whole = sizeOf(group(printed, /^este-sitio +1 +(\S+)$/m)).bytes
    const stage = sizeOf(group(printed, /^taller +1 +(\S+)$/m)).bytes
    expectSize(group(said, /\| Tamaño \| (.*?) \|/), stage)
    expectSize(group(said, /\| Tamaño \| .*? \| (.*?) \|/), whole)
    expect(said).toContain(`**${Math.round(stage / whole)} veces menos**`)
    // The store counts each layer twice: as it travels, compressed, and unpacked.
    const unpacked = layers.reduce((sum, size) => sum + sizeOf(size).bytes, 0)
    expectSize(group(said, /lo que viaja al subir la imagen son unos (.*?)\. /), whole - unpacked)
  })

  test('lines and layers of the first image', () => {
    const { printed, said } = note('despliegue/primera-practica.md')
    const lines = linesAfter(printed, '$ docker history').slice(1)
    const layers = lines.filter((line) => !/ 0B /.test(line))
    expect(said).toContain(`Hay ${counted[lines.length]} líneas, pero solo ${counted[layers.length]} capas`)
    expect(said).toContain(`y las otras ${counted[lines.length - 1]} son tuyas`)
    const pieces = linesAfter(printed, '$ docker push localhost:5001/panaderia/pedidos:1.0').filter((line) =>
      line.endsWith(': Pushed'),
    )
    expect(said).toContain(`El comando muestra ${counted[pieces.length]} piezas`)
  })

  test('a program that fails is started as often as is said', () => {
    const { printed, said } = note('practica/operacion.md')
    const lives = linesAfter(printed, '$ docker logs fragil')
    expect(said).toContain(`y ${counted[lives.length - 1]} reinicios: ${counted[lives.length]} mensajes`)
  })
})
