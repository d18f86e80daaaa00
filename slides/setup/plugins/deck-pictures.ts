import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { Course } from '../../../src/notes/index.ts'
import { isPictureName, mediaType, pictureFolder } from '../../../src/pictures/address.ts'
import { publishedBytes } from '../deck.mjs'

/** How long a picture that comes is given to be whole, in milliseconds. */
const settling = 150

/** Where a slide's code names a picture. */
const named = new RegExp(`${pictureFolder}/([\\w.-]+)`, 'g')

/**
 * Puts the pictures that the slides show among the deck's files. While serving, it gives them as
 * they are now, and a picture that comes or changes makes Slidev read the lecture again.
 *
 * @param root absolute path of the project
 * @param entry absolute path of the lecture's file
 * @param course reads the course as it is now
 */
export function deckPictures(
  root: string,
  entry: string,
  course: () => Promise<Pick<Course, 'pictures'>>,
): Plugin {
  const notes = join(root, 'docs') + sep
  const bytesOf = async (name: string): Promise<Buffer | undefined> => {
    const { pictures } = await course()
    const picture = [...pictures.values()].find((one) => one.name === name)
    return picture && publishedBytes(root, await readFile(join(root, picture.path)))
  }
  return {
    name: 'deck:pictures',
    configureServer(server) {
      server.watcher.add(notes)
      let coming: NodeJS.Timeout | undefined
      server.watcher.on('all', (event, path) => {
        if (!isPictureName(path) || !path.startsWith(notes)) return
        // A file that is being written is told of when it is still empty, and not again when it is whole.
        clearTimeout(coming)
        coming = setTimeout(() => {
          server.watcher.emit('change', entry)
          // What was said of its absence goes, although no slide is another than before.
          if (event !== 'unlink') server.hot.send({ type: 'full-reload' })
        }, settling)
      })
      server.middlewares.use((request, response, next) => {
        const [, name] = new RegExp(`/${pictureFolder}/([\\w.-]+)`).exec(request.url ?? '') ?? []
        if (!name) return next()
        bytesOf(name).then((bytes) => {
          if (!bytes) return next()
          response.setHeader('content-type', mediaType(extname(name).slice(1)))
          response.end(bytes)
        }, next)
      })
    },
    async generateBundle(_options, bundle) {
      const names = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? [...file.code.matchAll(named)].map(([, name = '']) => name) : [],
      )
      for (const name of new Set(names)) {
        const source = await bytesOf(name)
        if (!source) this.error(`La figura «${name}» cambió mientras se construía. Construye de nuevo.`)
        this.emitFile({ type: 'asset', fileName: `${pictureFolder}/${name}`, source })
      }
    },
  }
}
