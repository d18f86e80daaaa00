/** Loaded first by a process that is measured: as it ends, it writes what it used to `USAGE_FILE`. */
import { readFileSync, writeFileSync } from 'node:fs'

/** What a process used. */
export interface Usage {
  /** Milliseconds of processor; on Linux with those of the processes that it started and waited for. */
  cpu: number
  /** The most memory that it had at once, in bytes; not that of processes that it started. */
  memory: number
}

const { USAGE_FILE: file } = process.env
// Whoever this process starts is not measured.
delete process.env.USAGE_FILE

if (file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const usage: Usage = {
      cpu: (userCPUTime + systemCPUTime) / 1000 + timeOfChildren(),
      memory: maxRSS * 1024,
    }
    writeFileSync(file, JSON.stringify(usage))
  })
}

/** Milliseconds; proc(5): fields 16 and 17 count hundredths of a second. */
function timeOfChildren(): number {
  if (process.platform !== 'linux') return 0
  const text = readFileSync('/proc/self/stat', 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}
