/** Site and deck with live reload: `npm run dev`, or `npm run dev -- NOMBRE` for another lecture. */
import { startDev } from '../src/tasks/dev.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

await runCommand(async () => {
  const servers = await startDev(process.cwd(), process.argv[2], publicAddress())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, servers.stop)
  const { site, deck, lecture, others } = servers
  const opened = lecture ? `${lecture.file.path}, ${lecture.name}` : ''
  console.log(
    [
      '',
      `  Sitio:                   ${site}`,
      ...(deck
        ? [`  Presentación:            ${deck}`, `  Vista del docente:       ${deck}#/presenter/1`, '']
        : ['']),
      ...(deck ? [`  Está abierta ${opened}.`] : []),
      ...others.map(({ id, name }) => `  Para abrir «${name}»: npm run dev -- ${id}`),
      ...(deck ? [''] : []),
      `  Al guardar una nota, ${deck ? 'cambian los dos' : 'cambia el sitio'}. Termina con Ctrl+C.`,
      '',
    ].join('\n'),
  )
  await servers.ended
  servers.stop()
})
