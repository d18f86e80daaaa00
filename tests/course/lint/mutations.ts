/** Faults of many kinds, put one at a time into a real note. */

/** A note with one fault in it. */
export interface Mutant {
  source: string
  /** 1-based lines on which the fault may rightly be reported. */
  lines: number[]
  /** The rule that must report it. */
  rule: string
}

export type Random = () => number

/** Mulberry32: the same numbers for the same words. */
export function randomFrom(seed: string): Random {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 20_261_123)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Puts a fault of its kind into `source`; undefined where the note has no place for it. */
export type Mutate = (source: string, random: Random) => Mutant | undefined

function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)]
}

/** Which lines are plain prose: outside fences, directives, tables and frontmatter, without marks. */
function proseLines(lines: readonly string[]): number[] {
  const found: number[] = []
  let fence = false
  let slide = false
  let front = false
  lines.forEach((line, index) => {
    if (index === 0 && line === '---') front = true
    else if (front && line === '---') front = false
    else if (/^\s*```/.test(line)) fence = !fence
    else if (/^:::(slide|question)/.test(line)) slide = true
    else if (slide && line === ':::') slide = false
    else if (!front && !fence && !slide && /^[\p{Lu}¿]/u.test(line) && line.length > 60) found.push(index)
  })
  return found
}

function edit(
  source: string,
  index: number,
  change: (line: string) => string,
  rule: string,
  lines = [index + 1],
): Mutant | undefined {
  const all = source.split('\n')
  const changed = change(all[index]!)
  if (changed === all[index]) return undefined
  all[index] = changed
  return { source: all.join('\n'), lines, rule }
}

/** Adds a sentence behind a paragraph. */
const append =
  (rule: string, sentences: readonly string[]): Mutate =>
  (source, random) => {
    const index = pick(
      random,
      proseLines(source.split('\n')).filter((at) => /[.)\]]$/.test(source.split('\n')[at]!)),
    )
    const sentence = pick(random, sentences)!
    return index === undefined ? undefined : edit(source, index, (line) => `${line} ${sentence}`, rule)
  }

/** Changes a word of a paragraph that has no marks in it. */
const replaceWord =
  (rule: string, change: (word: string, random: Random) => string | undefined, only: RegExp): Mutate =>
  (source, random) => {
    const lines = source.split('\n')
    const places = proseLines(lines)
      .filter((index) => !/[`«»"“”*_<>()[\]:]/.test(lines[index]!))
      .flatMap((index) =>
        [...lines[index]!.matchAll(only)].map((match) => ({ index, at: match.index, word: match[0] })),
      )
    const place = pick(random, places)
    const word = place && change(place.word, random)
    if (!place || word === undefined) return undefined
    return edit(
      source,
      place.index,
      (line) => line.slice(0, place.at) + word + line.slice(place.at + place.word.length),
      rule,
    )
  }

/** Changes a line that matches, anywhere in the file. */
const changeLine =
  (
    rule: string,
    matches: RegExp,
    change: (line: string, random: Random) => string,
    linesOf?: (lines: readonly string[], index: number) => number[],
  ): Mutate =>
  (source, random) => {
    const lines = source.split('\n')
    const index = pick(
      random,
      lines.flatMap((line, at) => (matches.test(line) ? [at] : [])),
    )
    if (index === undefined) return undefined
    return edit(source, index, (line) => change(line, random), rule, linesOf?.(lines, index))
  }

/** The nearest line above that matches, 1-based. */
const above =
  (pattern: RegExp) =>
  (lines: readonly string[], index: number): number[] => {
    for (let at = index; at >= 0; at--) if (pattern.test(lines[at]!)) return [at + 1]
    return [index + 1]
  }

/** Takes out the lines from one that matches `from` until before one that matches `to`. */
const remove =
  (
    rule: string,
    from: RegExp,
    to: RegExp,
    linesOf: (lines: readonly string[], index: number) => number[],
    inclusive = false,
  ): Mutate =>
  (source, random) => {
    const lines = source.split('\n')
    const start = pick(
      random,
      lines.flatMap((line, at) => (from.test(line) ? [at] : [])),
    )
    if (start === undefined) return undefined
    let end = start + 1
    while (end < lines.length && !to.test(lines[end]!)) end++
    const kept = [...lines.slice(0, start), ...lines.slice(inclusive ? end + 1 : end)]
    return { source: kept.join('\n'), lines: linesOf(lines, start), rule }
  }

const swap = (word: string, random: Random): string => {
  const at = 1 + Math.floor(random() * (word.length - 3))
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}

const plain: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }

const english: Record<string, string> = {
  capa: 'layer',
  capas: 'layers',
  contenedor: 'container',
  contenedores: 'containers',
  etiqueta: 'tag',
  archivo: 'fichero',
  archivos: 'ficheros',
  despliegue: 'deploy',
  anfitrión: 'host',
  entorno: 'environment',
  biblioteca: 'librería',
  bibliotecas: 'librerías',
}

/** Every kind of fault, by name. `isWord` says whether a word is Spanish. */
export function mutations(isWord: (word: string) => boolean): Record<string, Mutate> {
  return {
    'término inglés': replaceWord(
      'termino-evitado',
      (word) => english[word],
      new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(english).join('|')})(?!\p{L})`, 'gu'),
    ),
    'verbo híbrido': append('termino-evitado', [
      'Luego deployamos otra vez.',
      'Después hay que pushearla de nuevo.',
      'Así queda containerizada.',
      'Nadie la buildeó dos veces.',
    ]),
    'nombre mal escrito': append('termino-evitado', [
      'Se guarda en Github.',
      'Se baja de Dockerhub.',
      'Lo orquesta kubernetes.',
      'Los datos van en Postgresql.',
    ]),
    'término en un diagrama': changeLine(
      'termino-evitado',
      /^\s+\w+(?:\[|\()+"[^"]*\p{L}{3}[^"]*"/u,
      (line) => line.replace(/"/, '"host '),
    ),
    'término en la descripción': changeLine('termino-evitado', /^description: [^"]/, (line) =>
      line.replace(/^description: (\S+)/, 'description: Host, $1'),
    ),
    errata: replaceWord(
      'ortografia',
      (word, random) => {
        for (let i = 0; i < 8; i++) {
          const wrong = swap(word, random)
          if (wrong !== word && !isWord(wrong)) return wrong
        }
        return undefined
      },
      /(?<!\p{L})\p{Ll}{6,}(?!\p{L})/gu,
    ),
    'tilde que falta': replaceWord(
      'ortografia',
      (word) => {
        const wrong = word.replace(/[áéíóú]/g, (letter) => plain[letter]!)
        return isWord(wrong) ? undefined : wrong
      },
      /(?<!\p{L})\p{Ll}+[áéíóú]\p{Ll}+(?!\p{L})/gu,
    ),
    'palabra repetida': replaceWord(
      'palabra-repetida',
      (word) => `${word} ${word}`,
      /(?<!\p{L})(?:la|el|de|en|que|una|por|con|imagen|capa|contenedor)(?!\p{L})/gu,
    ),
    'signo de apertura': changeLine('signo-de-apertura', /^(?:##+ )?¿[^¿`]*\?$/, (line) =>
      line.replace('¿', ''),
    ),
    'idea equivocada': append('idea-equivocada', [
      'Un contenedor es una máquina virtual ligera.',
      'Cada instrucción del Dockerfile crea una capa.',
      'La imagen incluye el kernel.',
      'Los contenedores se guardan en un registro.',
      'Alpine Linux es la imagen más pequeña.',
      'Docker inventó los contenedores.',
    ]),
    'encabezado que salta': changeLine('orden-de-encabezados', /^## [^#]/, (line) => `##${line}`),
    'sección sin diapositiva': remove(
      'seccion-sin-diapositiva',
      /^(?::::slide|::no-slide)/,
      /^(?::::$|$)/,
      above(/^## /),
      true,
    ),
    'diapositiva larga': changeLine(
      'diapositiva-larga',
      /^:::slide/,
      (line) => `${line}\n${Array.from({ length: 7 }, (_, i) => `- Punto ${i + 1}`).join('\n')}\n`,
    ),
    'pregunta sin respuesta': changeLine(
      'pregunta-incompleta',
      /^- \[x\]/,
      (line) => line.replace('[x]', '[ ]'),
      above(/^:::question/),
    ),
    'diagrama sin título': remove(
      'diagrama-sin-titulo',
      /^\s*accTitle:/,
      /./,
      above(/^(flowchart|sequenceDiagram)\b/),
    ),
    'diagrama roto': changeLine(
      'diagrama-roto',
      /^\s+\w+\["[^"]*"\](?::::\w+)?$/,
      (line) => line.replace('"]', '"'),
      (_lines, index) => [index + 1, index + 2],
    ),
    'palabra de diagrama': changeLine(
      'palabra-de-diagrama',
      /^\s+\w+\[.*\]:::[a-z]+$/,
      (line) => `${line}x`,
      (_lines, index) => [index + 1],
    ),
    'diagrama con estilo': changeLine(
      'diagrama-con-estilo',
      /^flowchart /,
      (line) => `${line}\n  style a fill:#f00`,
      (_lines, index) => [index + 2],
    ),
    'nota al pie sin definir': append('nota-al-pie', [
      'Así es.[^clave-que-falta]',
      'Lo dice otro.[^no-definida]',
    ]),
    'nota al pie sin usar': changeLine(
      'nota-al-pie',
      /^\[\^[\w-]+\]: /,
      (line) => `${line}\n[^clave-de-mas]: Nada.`,
      (_lines, index) => [index + 2],
    ),
    'fuente desconocida': (source, random) => {
      const keys = [...source.matchAll(/^\[\^([\w-]+)\]:/gm)].map((match) => match[1]!)
      const key = pick(random, keys)
      if (!key) return undefined
      const changed = source.replaceAll(`[^${key}]`, '[^fuente-inventada]')
      const line = changed.split('\n').findIndex((text) => text.startsWith('[^fuente-inventada]:')) + 1
      return { source: changed, lines: [line], rule: 'fuente-desconocida' }
    },
    'enlace a una página que no existe': changeLine(
      'enlace-interno',
      /\]\(\/[a-z-]+\/[a-z-]+\/[#)]/,
      (line) => line.replace(/\]\(\/([a-z-]+)\/([a-z-]+)\//, '](/$1/$2-que-no-existe/'),
    ),
    'enlace a una sección que no existe': changeLine('enlace-interno', /\]\(\/[a-z-]+\/[a-z-]+\/\)/, (line) =>
      line.replace(/\]\((\/[a-z-]+\/[a-z-]+\/)\)/, ']($1#no-existe)'),
    ),
    'dato vencido': changeLine('dato-vencido', /revisar-antes-de="\d/, (line) =>
      line.replace(/revisar-antes-de="[^"]*"/, 'revisar-antes-de="2020-01-01"'),
    ),
    'imagen sin alternativa': append('imagen-sin-alternativa', ['Mira ![](/capas.png).']),
    'HTML en la nota': append('html-en-la-nota', ['Y <b>ya</b>.', 'Fin.<br>']),
    'directiva sin cerrar': (source) => {
      const lines = source.split('\n')
      const last = lines.lastIndexOf(':::')
      if (last === -1) return undefined
      const opening = above(/^:::\w/)(lines, last)
      lines.splice(last, 1)
      return { source: lines.join('\n'), lines: opening, rule: 'directiva-sin-cerrar' }
    },
    'sección repetida': (source, random) => {
      const heading = pick(
        random,
        [...source.matchAll(/^## .+$/gm)].map((match) => match[0]),
      )
      if (!heading) return undefined
      const at = source.search(/^\[\^/m)
      const cut = at === -1 ? source.length : at
      const before = source.slice(0, cut)
      return {
        source: `${before}${heading}\n\n::no-slide{reason="Otra vez"}\n\n${source.slice(cut)}`,
        lines: [before.split('\n').length],
        rule: 'identificador-repetido',
      }
    },
    'descripción corta': changeLine('descripcion', /^description:/, () => 'description: Muy corta.'),
  }
}
