/** What is built of other courses has no word of this one. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parseAst } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'
import { everydayWords } from '../../src/search/synonyms.ts'
import { builtCourse, type BuiltCourse } from '../support/built-course.ts'
import { wordFinder, wordsOf, type FoundWord } from './course-words.ts'
import { builtTexts } from '../support/pages.ts'
import { readPdf } from '../support/pdf.ts'
import { runScript } from '../support/run.ts'
import { describeThisCourse } from './this-course.ts'
import { project } from '../support/workspace.ts'
import { ordinaryWords } from './ordinary-words.ts'

/** What a reader of HTML is shown or read out: texts, and the attributes that hold some. */
function readable(html: string): string {
  const attributes = [...html.matchAll(/\s(?:alt|title|aria-label|content|placeholder)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  )
  const texts = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
  return [texts, ...attributes].join('\n')
}

/**
 * What a script says: its texts of several words. One word alone is a name of programs, and a list of
 * words of every day, which the search takes for one another, says nothing.
 */
function sentences(script: string): string {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value } = node as { type?: string; value?: unknown }
    if (type === 'Literal' && typeof value === 'string') texts.push(value)
    if (type === 'TemplateElement') texts.push((value as { cooked?: string }).cooked ?? '')
    for (const part of Object.values(node)) visit(part)
  }
  visit(parseAst(script))
  return texts.filter((text) => /\S\s+\S/.test(text) && text.trim() !== everydayWords.trim()).join('\n')
}

/** Without the pages for authors, these of the ordinary words are left: the tools', what one does with files, and one of its own texts. */
const evenForReaders = [
  'archivo',
  'cluster',
  'descargar',
  'distribucion',
  'etiquetas',
  'fijar',
  'github',
  'go',
  'npm',
  'root',
  'terminal',
  'version',
]

describeThisCourse('of another course', () => {
  describe.each([
    ['inicial', Object.keys(ordinaryWords)],
    ['fotosintesis', evenForReaders],
  ] as const)('%s', (name, allowed) => {
    let built: BuiltCourse
    let ofThisCourse: (text: string) => FoundWord[]
    let ofItsOwn: (text: string) => FoundWord[]
    beforeAll(async () => {
      built = await builtCourse(name)
      const words = wordsOf(await readCourse(project))
      for (const word of allowed) words.delete(word)
      ofThisCourse = wordFinder(words)
      ofItsOwn = wordFinder(wordsOf(await readCourse(built.root)))
    }, 900_000)

    /** Looks for words of this course in texts, by name, which do have words of their own. */
    function expectNoneIn(texts: Map<string, string>): void {
      const found = [...texts].flatMap(([path, text]) =>
        ofThisCourse(text).map(({ word, around }) => `${path} «${word}»: ${around}`),
      )
      expect(found).toEqual([])
      expect([...texts.values()].flatMap(ofItsOwn).length).toBeGreaterThan(0)
    }

    /** What files of these kinds hold, as `text` tells it. */
    async function filesOf(
      extensions: readonly string[],
      text: (content: string) => string = String,
    ): Promise<Map<string, string>> {
      const texts = await builtTexts(built.dist, [...extensions])
      return new Map([...texts].map(([path, content]) => [path, text(content)]))
    }

    test('no file is named so', async () => {
      const all = await readdir(built.dist, { recursive: true })
      // What a bundler calls a file by its bytes is no word.
      const named = all.map((path) => path.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
      expectNoneIn(new Map(named.map((path) => [path, path])))
    })

    test('no page says it', async () => {
      expectNoneIn(await filesOf(['html'], readable))
    })

    test('no deck says it', async () => {
      expectNoneIn(await filesOf(['js'], sentences))
    })

    test('no other text file says it', async () => {
      expectNoneIn(await filesOf(['json', 'xml', 'txt', 'gift', 'svg', 'css']))
    })

    test('no PDF says it, nor what it says of itself', async () => {
      const texts = new Map<string, string>()
      const files = await readdir(join(built.dist, 'descargas'))
      for (const file of files.filter((name) => name.endsWith('.pdf'))) {
        const pdf = await readPdf(join(built.dist, 'descargas', file))
        texts.set(file, [pdf.title, pdf.xmp, ...pdf.texts].join('\n'))
      }
      expectNoneIn(texts)
    })

    test('no page of the book for the phone says it', async () => {
      const book = unzipSync(await readFile(join(built.dist, 'descargas/apuntes.epub')))
      const pages = Object.entries(book).filter(([path]) => /\.(xhtml|opf)$/.test(path))
      expectNoneIn(new Map(pages.map(([path, bytes]) => [path, readable(strFromU8(bytes))])))
    })

    test('neither the build nor the linter says it', async () => {
      const { output } = await runScript(built.root, 'lint', {
        args: ['--sitio', built.dist],
        env: { SITE: built.site ?? '', BASE: built.base },
      })
      expectNoneIn(
        new Map([
          ['build', built.output],
          ['lint', output],
        ]),
      )
    })
  })
})
