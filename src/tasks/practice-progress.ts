import type { PracticeProgress } from '../practice/run-practice.ts'

/** Tells on `stream` what is being run: one line that changes on a terminal, a line a page elsewhere. */
export function practiceProgress(stream: NodeJS.WriteStream): PracticeProgress & { end(): void } {
  let page = ''
  let commands = 0
  const clear = stream.isTTY ? '\r\x1b[K' : ''
  const tell = (text: string): void => {
    stream.write(stream.isTTY ? clear + text.slice(0, (stream.columns || 80) - 1) : `${text}\n`)
  }
  return {
    onEngine: (name) => tell(`Poniendo en marcha ${name}…`),
    onPage: (note, place, of) => {
      page = `${place}/${of}  ${note.path}`
      commands = 0
      tell(page)
    },
    onCommand: () => {
      commands++
      if (stream.isTTY) tell(`${page}  ${commands}`)
    },
    end: () => void stream.write(clear),
  }
}
