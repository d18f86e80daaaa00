import { parseArgs, type ParseArgsConfig } from 'node:util'
import { AuthorError } from '../author-error.ts'

/** Every command explains itself. */
const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/**
 * Reads what a command was given; undefined when that was `--help`, which it shows.
 *
 * @param config its own options
 * @param help shown after what is wrong, too
 * @throws {AuthorError} when an option isn't known, or has a value too many or too few
 */
export function readArguments<T extends ParseArgsConfig>(
  config: T,
  help: string,
): ReturnType<typeof parseArgs<T>> | undefined {
  let read: ReturnType<typeof parseArgs<T>>
  try {
    // Without the help it has the shape of what was asked for.
    read = parseArgs({ ...config, options: { ...config.options, ...helpOption } }) as typeof read
  } catch (error) {
    throw new AuthorError(`${complaint(error as NodeJS.ErrnoException)}\n\n${help}`)
  }
  if ('help' in read.values) {
    console.log(help)
    return undefined
  }
  return read
}

/** What Node says of wrong arguments, in Spanish. */
function complaint({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return `Sobra «${/'([^']*)'/.exec(message)?.[1] ?? ''}».`
  }
  // «--sitio <value>», «-h, --help»: only the long name.
  const option = /'[^']*?(-[\w-]*)[^\w']*(?:<value>)?'/.exec(message)?.[1] ?? ''
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `No se conoce la opción «${option}».`
  return message.includes('does not take')
    ? `La opción «${option}» no lleva ningún valor.`
    : `A la opción «${option}» le falta su valor.`
}
