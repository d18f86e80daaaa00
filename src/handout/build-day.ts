import { spawnSync } from 'node:child_process'
import { spanishDate } from '../notes/spanish-date.ts'

/**
 * The day that the printed course bears: of `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org), else of the last commit. Undefined without either:
 * today's would make every build different.
 */
export function buildDay(root: string): string | undefined {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? lastCommit(root)
  if (!seconds) return undefined
  return spanishDate(new Date(Number(seconds) * 1000).toISOString().slice(0, 10))
}

function lastCommit(root: string): string | undefined {
  const log = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  return log.status === 0 ? log.stdout.trim() : undefined
}
