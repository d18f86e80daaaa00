/** Site and deck with live reload: `npm run dev`, or `npm run dev -- breve` for another lecture. */
import { startDev } from '../src/tasks/dev.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

await runCommand(async () => {
  const [lecture = 'slides'] = process.argv.slice(2)
  const servers = await startDev(process.cwd(), lecture, publicAddress())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, servers.stop)
  console.log(
    [
      '',
      `  Sitio:                   ${servers.site}`,
      `  Presentación:            ${servers.deck}`,
      `  Vista del docente:       ${servers.deck}#/presenter/1`,
      '',
      '  Al guardar una nota, cambian los dos. Termina con Ctrl+C.',
      '',
    ].join('\n'),
  )
  await servers.ended
  servers.stop()
})
