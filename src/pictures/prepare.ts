import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata, Sharp } from 'sharp'
import { writeAtomically } from '../atomic-file.ts'
import type { pictureExtensions } from './address.ts'

/** A picture as it is published. */
export interface PreparedPicture {
  /** Ending of its name, without dot: `jpg`. */
  extension: Extension
  /** In CSS px. */
  width: number
  height: number
  /** The same for the same content, prepared in the same way. */
  key: string
}

type Extension = (typeof pictureExtensions)[number]

/** Why a file can't be shown as a picture, in words for the author. */
export class PictureFault extends Error {
  override name = 'PictureFault'
  /** What to do. */
  readonly hint: string

  constructor(reason: string, hint: string) {
    super(reason)
    this.hint = hint
  }
}

/** Longest side of what is published, in px: a whole slide on a screen of twice its density. */
const longest = 1960

/** Changes with whatever this file makes of a picture. */
const version = '2'

/** The prepared bytes, when they are not those of the file itself. */
interface Prepared extends PreparedPicture {
  bytes: Buffer
}

/** What is kept of a picture, beside its bytes: whether those are the file's own. */
type Kept = PreparedPicture & { same: boolean }

/**
 * Prepares the picture in `bytes` for being published: photos lose what cameras write into them
 * (where they were taken, too) and what is larger than any screen shows. What it made is kept
 * under `<root>/.cache`.
 *
 * @throws {PictureFault} when browsers can't show it
 */
export function preparePicture(root: string, bytes: Buffer): Promise<PreparedPicture> {
  return kept(root, bytes)
}

/**
 * What is published of the picture in `bytes`.
 *
 * @throws {PictureFault} when browsers can't show it
 */
export async function publishedBytes(root: string, bytes: Buffer): Promise<Buffer> {
  const { same, key, extension } = await kept(root, bytes)
  if (same) return bytes
  const stored = await readFile(join(cacheOf(root), `${key}.${extension}`)).catch(() => undefined)
  return stored ?? (await prepare(bytes, key)).bytes
}

async function kept(root: string, bytes: Buffer): Promise<Kept> {
  const key = createHash('sha256').update(version).update('\0').update(bytes).digest('hex').slice(0, 16)
  const facts = join(cacheOf(root), `${key}.json`)
  const before = await readFile(facts, 'utf8')
    .then((text) => JSON.parse(text) as Kept)
    // Absent, or damaged: it is made again.
    .catch(() => undefined)
  if (before) return before
  const { bytes: made, ...picture } = await prepare(bytes, key)
  const entry: Kept = { ...picture, same: made === bytes }
  try {
    // The facts come last: whoever finds them finds the bytes as well.
    if (!entry.same) await writeAtomically(join(cacheOf(root), `${key}.${entry.extension}`), made)
    await writeAtomically(facts, JSON.stringify(entry))
  } catch {
    // Where nothing can be kept it is prepared each time.
  }
  return entry
}

function cacheOf(root: string): string {
  return join(root, '.cache', 'pictures')
}

async function prepare(bytes: Buffer, key: string): Promise<Prepared> {
  if (bytes.length === 0) throw unsuitable(undefined)
  const { default: sharp } = await import('sharp')
  const open = (): Sharp => sharp(bytes, { failOn: 'error' })
  const metadata = await open()
    .metadata()
    .catch(() => undefined)
  const extension = metadata && extensionOf(metadata)
  if (!metadata || !extension) throw unsuitable(metadata)
  const { autoOrient, pages = 1 } = metadata
  const size = { width: autoOrient.width, height: autoOrient.height }
  if (size.width === 0 || size.height === 0) throw unsuitable(undefined)
  try {
    // All of a drawing was read to learn its size; to draw it, letters would be looked for.
    if (extension === 'svg') return { extension, ...size, key, bytes: await withoutScripts(bytes) }
    if (extension === 'gif' || pages > 1 || !needsWork(metadata, size)) {
      // Only who decodes it knows whether all of it is there.
      await open().resize(8, 8, { fit: 'inside' }).raw().toBuffer()
      return { extension, ...size, key, bytes }
    }
    const { data, info } = await encode(
      open()
        .autoOrient()
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }),
      extension,
    ).toBuffer({ resolveWithObject: true })
    return { extension, width: info.width, height: info.height, key, bytes: data }
  } catch {
    throw unsuitable(undefined)
  }
}

/** The ending for what browsers show; undefined for all else. */
function extensionOf({ format, compression }: Metadata): Extension | undefined {
  if (format === 'jpeg') return 'jpg'
  // HEIC, as telephones save it, comes in the same container as AVIF.
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined
  return format === 'png' || format === 'webp' || format === 'gif' || format === 'svg' ? format : undefined
}

function needsWork(
  { exif, xmp, iptc, orientation = 1 }: Metadata,
  { width, height }: { width: number; height: number },
): boolean {
  return Boolean(exif ?? xmp ?? iptc) || orientation !== 1 || Math.max(width, height) > longest
}

/** In the format that it has: PDF takes JPEG as it is, and drawings in PNG keep their edges. */
function encode(image: Sharp, extension: Extension): Sharp {
  switch (extension) {
    case 'jpg':
      return image.jpeg({ quality: 84, mozjpeg: true })
    case 'png':
      return image.png({ compressionLevel: 9 })
    case 'webp':
      return image.webp({ quality: 84 })
    default:
      return image.avif({ quality: 60 })
  }
}

/** A drawing without its scripts, handlers and `javascript:` addresses: who opens it by itself would run them. */
async function withoutScripts(bytes: Buffer): Promise<Buffer> {
  const source = bytes.toString('utf8')
  if (!/<script|\son\w+\s*=|javascript:/i.test(source)) return bytes
  const { optimize } = await import('svgo')
  return Buffer.from(optimize(source, { plugins: ['removeScripts'] }).data)
}

function unsuitable(metadata: Metadata | undefined): PictureFault {
  return metadata
    ? new PictureFault(
        `está en el formato «${metadata.compression === 'hevc' ? 'heic' : metadata.format}», que los navegadores no muestran`,
        'Guárdala como JPEG, PNG o SVG.',
      )
    : new PictureFault(
        'no se puede leer: está dañada o no es una figura',
        'Ábrela en otro programa y guárdala de nuevo como JPEG, PNG o SVG.',
      )
}
