import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { misconceptions } from '../../src/lint/misconceptions.ts'
import { project } from './support.ts'

test('each misconception names an entry that the ledger has', async () => {
  const ledger = await readFile(join(project, 'docs/_datos/correcciones.yml'), 'utf8')
  const ids = new Set(ledger.match(/(?<=^- id: )\S+/gm))
  for (const { correction, truth } of misconceptions) {
    if (correction !== undefined) expect(ids, truth).toContain(correction)
  }
})
