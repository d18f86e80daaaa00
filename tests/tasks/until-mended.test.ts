import { getPort } from 'get-port-please'
import { expect, test } from 'vitest'
import { serveUntilMended } from '../../src/tasks/until-mended.ts'

test('what is wrong is told at every address, as it is now, until nothing is', async () => {
  const port = await getPort({ host: 'localhost' })
  const address = `http://localhost:${port}/presentacion/`
  let fault: string | undefined = 'docs/a.md:2:1 Falta <algo>.'
  let told = ''
  const mended = serveUntilMended(port, async () => fault)
  await expect
    .poll(async () => {
      const answer = await fetch(address).catch(() => undefined)
      told = (await answer?.text()) ?? ''
      return answer?.status
    })
    .toBe(500)
  expect(told).toContain('docs/a.md:2:1 Falta &lt;algo>.')
  fault = undefined
  await mended
  await expect(fetch(address)).rejects.toThrow()
})

test('nothing is served when nothing is wrong', async () => {
  await serveUntilMended(1, async () => undefined)
})
