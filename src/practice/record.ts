import { stringify } from 'yaml'
import type { PracticeRecord } from '../notes/index.ts'
import type { EngineUsed } from './run-practice.ts'

const about = `# Con qué se ejecutaron por última vez los comandos de las notas, y cuándo.
# Lo escribe «npm run practica -- --actualizar».
`

/** The text of `practica.yml`, once the engines of `used` ran on `day`. */
export function recordText(before: PracticeRecord, used: readonly EngineUsed[], day: string): string {
  const runs = new Map(before)
  for (const { engine, version, others } of used) {
    runs.set(engine.id, { name: engine.name, version, day, others })
  }
  const entries = [...runs].map(([id, { name, version, day: dia, others }]) => [
    id,
    {
      nombre: name,
      version,
      dia,
      ...(others.size > 0 && { otros: Object.fromEntries(others) }),
    },
  ])
  return about + stringify(Object.fromEntries(entries))
}
