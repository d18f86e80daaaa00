/** What an editor's extension does: run remark with the repository's own configuration. */
import { Writable } from 'node:stream'
import { remark } from 'remark'
import { engine } from 'unified-engine'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { noteWith, project } from './support.ts'

test('.remarkrc.mjs shows the findings of an open file', async () => {
  const file = new VFile({
    path: 'docs/imagenes/abierta.md',
    value: noteWith('Las librerías cambian.\n\n## Sin diapositiva\n'),
  })
  await new Promise<void>((resolve, reject) => {
    engine(
      {
        processor: remark(),
        files: [file],
        cwd: project,
        rcName: '.remarkrc',
        packageField: 'remarkConfig',
        detectConfig: true,
        alwaysStringify: false,
        output: false,
        streamOut: new Writable({ write: (_chunk, _encoding, done) => done() }),
        streamError: new Writable({ write: (_chunk, _encoding, done) => done() }),
      },
      (error) => (error ? reject(error) : resolve()),
    )
  })
  const found = file.messages.map(({ ruleId, line, expected, reason }) => [ruleId ?? reason, line, expected])
  expect(found).toEqual([
    ['termino-evitado', 5, ['bibliotecas']],
    ['seccion-sin-diapositiva', 7, undefined],
  ])
})
