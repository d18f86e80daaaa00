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
  const seconds = ordered || lastCommit(root)
  if (!seconds) return undefined
  const date = new Date(Number(seconds) * 1000)
  if (/^\d+$/.test(seconds) && Number.isFinite(date.getTime())) return date
  throw new AuthorError(
    `SOURCE_DATE_EPOCH=«${seconds}» no es una fecha. Escribe los segundos desde 1970, por ejemplo «SOURCE_DATE_EPOCH=1800000000», o quita la variable.`,
  )
}

/** `buildDate` in words, as the cover of the printed course has it: «1 de enero de 2026». */
export function buildDay(root: string): string | undefined {
  const date = buildDate(root)
  return date && spanishDate(date.toISOString().slice(0, 10))
}

function lastCommit(root: string): string | undefined {
  const log = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  return log.status === 0 ? log.stdout.trim() : undefined
}
