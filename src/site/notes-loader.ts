import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import { parsedFrontmatter, parseMarkdown, plainText } from '../notes/index.ts'

/**
 * A loader of notes that reads their frontmatter as the model does: with any line ends, and without
 * taking for numbers or days what the model takes for text, as Astro's own YAML does. Where notes
 * are rendered as they are loaded, a note that can't be ends the loading.
 *
 * @param loader finds the files and watches them
 */
export function notesLoader(loader: Loader): Loader {
  return {
    ...loader,
    name: 'notes-loader',
    async load(context) {
      const unrendered: string[] = []
      await loader.load({
        ...context,
        ...readersOf(context as LoaderContext & Readers, (reason) => unrendered.push(reason)),
        store: {
          ...context.store,
          // What a page shows is not its file's alone: glossary, sources, lectures. None is as it was.
          get: <Data extends Record<string, unknown>>(id: string) => {
            const entry = context.store.get<Data>(id)
            return entry && { ...entry, digest: undefined }
          },
          // A note that is read while it goes would come back after it has been struck out.
          set: (entry) => {
            const path = entry.filePath && join(fileURLToPath(context.config.root), entry.filePath)
            return (!path || existsSync(path)) && context.store.set(entry)
          },
        },
        parseData: async (entry) => {
          const fields = entry.filePath && fieldsOf(await readFile(entry.filePath, 'utf8'))
          const parse = (
            data: Record<string, unknown>,
          ): ReturnType<typeof context.parseData<typeof entry.data>> =>
            context.parseData({ ...entry, data: data as typeof entry.data })
          if (!context.watcher) return parse(fields || entry.data)
          // While editing there is a page for a broken note too: it says what is to be mended.
          return parse(fields || entry.data).catch(() => parse({ title: entry.id }))
        },
      })
      if (unrendered.length > 0) throw new Error(unrendered.sort().join('\n'))
    },
  }
}

interface EntryType {
  getEntryInfo(file: { contents: string }): Promise<unknown>
  getRenderFunction?(config: unknown): Promise<(entry: unknown) => Promise<unknown>>
}

/** What Astro hands its own loaders besides: how files of each ending are read. */
interface Readers {
  entryTypes: Map<string, EntryType>
}

/**
 * Readers that find no fields where Astro's own YAML fails: the model says what is wrong with them.
 *
 * @param tell is told why a note could not be rendered: Astro only logs it
 */
function readersOf({ entryTypes }: Readers, tell: (reason: string) => void): Readers {
  const own = (type: EntryType): EntryType => ({
    ...type,
    getEntryInfo: (file) =>
      type.getEntryInfo(file).catch(() => ({ data: {}, body: file.contents, slug: '', rawData: '' })),
    ...(type.getRenderFunction && {
      getRenderFunction: async (config) => {
        const render = await type.getRenderFunction!(config)
        return (entry) => render(entry).catch((error: unknown) => tell(reasonOf(error)))
      },
    }),
  })
  return { entryTypes: new Map([...entryTypes].map(([ending, type]) => [ending, own(type)])) }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A frontmatter, as it begins a note: the rest of the note has been read by the model. */
const frontmatter = /^---[ \t]*\n(?:[^]*?\n)??---[ \t]*(?=\n|$)/

/** The frontmatter's fields; undefined where there are none, which the model refuses in its own words. */
function fieldsOf(written: string): Record<string, unknown> | undefined {
  const [alone] = frontmatter.exec(plainText(written)) ?? []
  if (alone === undefined) return undefined
  const [node] = parseMarkdown(alone).children
  if (node?.type !== 'yaml') return undefined
  const { document } = parsedFrontmatter(node)
  if (document.errors.length > 0) return undefined
  const fields = document.toJS() as Record<string, unknown>
  // Starlight takes a day for a date, and the model for a text.
  const { lastUpdated } = fields
  return typeof lastUpdated === 'string' ? { ...fields, lastUpdated: new Date(lastUpdated) } : fields
}
