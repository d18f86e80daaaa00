/** The date of what is built: of its sources, never of the moment, so that the same sources give the same bytes. */
import { spawnSync } from 'node:child_process'
import { AuthorError } from '../author-error.ts'
import { spanishDate } from '../notes/spanish-date.ts'

/**
 * The date that files to take away bear: that of `SOURCE_DATE_EPOCH` (seconds since 1970;
 * reproducible-builds.org), else of the last commit of the project at `root`; undefined without either.
 *
 * @throws {AuthorError} when `SOURCE_DATE_EPOCH` is no date
 */
export function buildDate(root: string): Date | undefined {
  const ordered = process.env.SOURCE_DATE_EPOCH
  const seconds = ordered || lastCommit(root, '%ct')
  if (!seconds) return undefined
  const date = new Date(Number(seconds) * 1000)
  if (/^\d+$/.test(seconds) && Number.isFinite(date.getTime())) return date
  throw new AuthorError(
    `SOURCE_DATE_EPOCH=«${seconds}» no es una fecha. Escribe los segundos desde 1970, por ejemplo «SOURCE_DATE_EPOCH=1800000000», o quita la variable.`,
  )
}

/** `buildDate` in words: «1 de enero de 2026». */
function buildDay(root: string): string | undefined {
  const date = buildDate(root)
  return date && spanishDate(date.toISOString().slice(0, 10))
}

/**
 * What files to take away say of their version: «Versión 4f2a91b, del 1 de enero de 2026», or the
 * day alone where no commit tells it; undefined without either.
 */
export function versionWords(root: string): string | undefined {
  const day = buildDay(root)
  const commit = lastCommit(root, '%h')
  if (!day) return undefined
  return commit ? `Versión ${commit}, del ${day}` : `Versión del ${day}`
}

/** What `git log` says of the last commit of the project at `root`, in a format of its. */
function lastCommit(root: string, format: string): string | undefined {
  const log = spawnSync('git', ['log', '-1', `--format=${format}`], { cwd: root, encoding: 'utf8' })
  return log.status === 0 ? log.stdout.trim() : undefined
}
