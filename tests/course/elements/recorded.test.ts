/** The live models say of the commands that the notes show what the practice recorded of them. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { lost, type Edit, type Step } from '../../../docs/_elementos/cache.ts'
import { look, remove, whiteout, write, type Layer } from '../../../docs/_elementos/overlay.ts'
import { parseNote, type ConsoleCommand, type Note } from '../../../src/notes/index.ts'
import { describeThisCourse } from '../this-course.ts'

describeThisCourse('what the practice recorded', () => {
  const read = (path: string): Promise<string> =>
    readFile(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')
  const noteAt = async (path: string): Promise<Note> =>
    parseNote(new VFile({ path: `docs/${path}`, value: await read(path) }))
  const commandsOf = (note: Note): ConsoleCommand[] =>
    note.steps.flatMap((step) => (step.type === 'console' ? step.commands : []))
  const textOf = ({ typed }: ConsoleCommand): string => typed.join('\n')
  const find = (commands: ConsoleCommand[], text: string): ConsoleCommand => {
    const found = commands.find((command) => textOf(command).includes(text))
    expect(found, text).toBeDefined()
    return found!
  }

  test('of a writable layer: the same files, copies and whiteouts', async () => {
    const commands = commandsOf(await noteAt('imagenes/capas.md'))
    const image: Layer[] = [
      new Map([['bin/vi', 'busybox']]),
      new Map([['app/saludo.sh', 'echo "Hola, $NOMBRE"']]),
      new Map([['app/saludo.sh', 'echo "Hola, $NOMBRE"']]),
    ]
    const script = /sh -c '(.*)'$/.exec(textOf(find(commands, "uno sh -c '")))![1]!
    let own: Layer = new Map()
    const effects = script.split('; ').map((typed) => {
      const [, text, file] = /^echo (.*) > \/(.*)$/.exec(typed) ?? []
      const gone = /^rm \/(.*)$/.exec(typed)?.[1]
      const { layer, effect } = gone
        ? remove(image, own, gone)
        : write(image, own, file!, `${text!.replace(/^"|"$/g, '')}\n`)
      own = layer
      return effect
    })
    expect(effects).toEqual(['copied-up', 'hidden', 'created'])

    const onDisk = find(commands, 'find $capa').output.lines.map((line) => line.split(/\s+/))
    const model = [...own].map(([path, text]) =>
      text === whiteout ? [path, 'c', '0'] : [path, 'f', String(text.length)],
    )
    expect(model.toSorted()).toEqual(onDisk.toSorted())

    const inTar = find(commands, 'tar tvf')
      .output.lines.filter((line) => line !== '…')
      .map((line) => line.split(' ').at(-1)!)
    const marked = [...own].map(([path, text]) =>
      text === whiteout ? path.replace(/\/(?=[^/]*$)/, '/.wh.') : path,
    )
    expect(marked.toSorted()).toEqual(inTar.toSorted())

    const said = (name: string): string => find(commands, `${name} sh /app/saludo.sh`).output.lines.join('\n')
    expect(look([...image, own], 'app/saludo.sh')!.text).toBe(`echo ${said('uno')}\n`)
    // The image is the other container's, too: nothing of the first reaches it.
    expect(look(image, 'app/saludo.sh')!.text).toContain(said('dos').split(',')[0])
    expect(look(image, 'app/notas.txt')).toBeUndefined()
  })

  /** Lines of a Dockerfile of one stage. */
  function stepsOf(dockerfile: string): Step[] {
    return dockerfile
      .replace(/\\\n\s*/g, '')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => {
        const [, keyword, rest] = /^(\S+) +(.*)$/.exec(line)!
        const words = rest!.split(' ').slice(0, -1)
        return { keyword: keyword!, rest: rest!, sources: words.map((word) => (word === '.' ? '*' : word)) }
      })
  }

  /** What a build with `--progress=plain` shows, by the text of its step: whether it was done again. */
  function recordedSteps({ output }: ConsoleCommand): Map<string, boolean> {
    const shown = new Map<string, boolean>()
    const names = new Map<string, string>()
    for (const line of output.lines) {
      const [, number, name] = /^#(\d+) \[\d+\/\d+\] (.*)$/.exec(line) ?? []
      if (number) names.set(number, name!)
      const [, of, state] = /^#(\d+) (CACHED|DONE)/.exec(line) ?? []
      if (of && names.has(of)) shown.set(names.get(of)!, state === 'DONE')
    }
    return shown
  }

  /** Steps that a rebuild makes again, by their text, as the model has it. */
  function modelled(steps: Step[], edit: Edit): (text: string) => boolean {
    const again = lost(steps, edit).map((at) => `${steps[at]!.keyword} ${steps[at]!.rest}`)
    return (text) => again.includes(text)
  }

  test('of a build after a file has changed: the same steps are done again', async () => {
    const note = await noteAt('practica/escribir-un-dockerfile.md')
    let steps: Step[] = []
    let edited: string | undefined
    let compared = 0
    for (const step of note.steps) {
      if (step.type === 'file') {
        if (step.path === 'Dockerfile') steps = stepsOf(step.content)
        continue
      }
      for (const command of step.commands) {
        edited = /^sed -i .* (\S+)$/.exec(textOf(command))?.[1] ?? edited
        const recorded = recordedSteps(command)
        if (recorded.size === 0 || !edited) continue
        const again = modelled(steps, { file: edited })
        for (const [text, done] of recorded) expect(again(text), text).toBe(done)
        compared += recorded.size
        edited = undefined
      }
    }
    // Two builds, of two steps each.
    expect(compared).toBe(4)
  })

  test('of a new version of a program: what comes before its copy is kept', async () => {
    const note = await noteAt('despliegue/primera-practica.md')
    const steps = stepsOf(await read('despliegue/panaderia/Dockerfile'))
    const build = find(commandsOf(note), 'pedidos:1.1 .')
    const kept = [...recordedSteps(build)].filter(([, done]) => !done)
    expect(kept).toHaveLength(1)
    const again = modelled(steps, { file: 'www' })
    for (const [text] of kept) expect(again(text), text).toBe(false)
    expect(again('COPY www /www')).toBe(true)
  })
})
