import { spawnSync } from 'node:child_process'

const known = new Map<string, Map<string, Date>>()

/**
 * The day of the last commit of each file under `docs/`, by its path from
 * `root`. Empty where there is no git or no history: the pages then say nothing.
 */
export function lastChanges(root: string): Map<string, Date> {
  let changes = known.get(root)
  if (!changes) known.set(root, (changes = readHistory(root)))
  return changes
}

function readHistory(root: string): Map<string, Date> {
  const changes = new Map<string, Date>()
  const log = spawnSync(
    'git',
    ['-c', 'core.quotePath=off', 'log', '--format=%x00%ct', '--name-only', '--relative', '--', 'docs'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (log.error || log.status !== 0) return changes
  for (const commit of log.stdout.split('\0')) {
    const [seconds, ...paths] = commit.split('\n').filter(Boolean)
    // The log goes back in time: the first commit that names a file is its last change.
    for (const path of paths) {
      if (!changes.has(path)) changes.set(path, new Date(Number(seconds) * 1000))
    }
  }
  return changes
}
