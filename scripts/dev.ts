/** Site and deck with live reload: `npm run dev`, or `npm run dev -- NOMBRE` for another lecture. */
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { startDev } from '../src/tasks/dev.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

const help = `Uso: npm run dev [-- NOMBRE]

Muestra el sitio y una presentación, y los cambia al guardar. NOMBRE es el de un
archivo de slides/, sin extensión; sin él se abre la primera presentación.
PORT cambia el puerto del sitio, y la presentación toma el que sigue:
PORT=4400 npm run dev

  --help  muestra esta ayuda
`

// It is always ended by Ctrl+C: that is no failure.
const ends = { interrupted: 0 }

await runCommand(async () => {
  const given = readArguments({ allowPositionals: true }, help)
  if (!given) return
  const { positionals } = given
  const [name, surplus] = positionals
  if (surplus !== undefined)
    throw new AuthorError(`Sobra «${surplus}»: se abre una sola presentación.\n\n${help}`)
  const servers = await startDev(process.cwd(), name, publicAddress())
  const { site, deck, lecture, others, fault } = servers
  const opened = lecture ? `${lecture.file.path}, ${lecture.name}` : ''
  console.log(
    [
      '',
      `  Sitio:                   ${site}`,
      ...(deck
        ? [`  Presentación:            ${deck}`, `  Vista del docente:       ${deck}#/presenter/1`, '']
        : ['']),
      ...(deck && fault === undefined ? [`  Está abierta ${opened}.`] : []),
      ...(fault === undefined
        ? []
        : [
            `  De ${opened}, nada se puede mostrar todavía. Al corregir esto, sus diapositivas aparecen solas:`,
            '',
            fault,
            '',
          ]),
      ...others.map(({ id, name }) => `  Para abrir «${name}»: npm run dev -- ${id}`),
      ...(deck ? [''] : []),
      `  Al guardar una nota, ${deck ? 'cambian los dos' : 'cambia el sitio'}. Termina con Ctrl+C.`,
      '',
    ].join('\n'),
  )
  await servers.ended
  servers.stop()
}, ends)
