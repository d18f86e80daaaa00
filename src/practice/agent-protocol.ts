/** What the practice and its agent beside the engine say to each other: JSON, one message a line. */

/** Before each message, so that what an engine's own start prints is told apart. */
export const messageMark = '@practica '

/** What the agent is asked for. Each request is answered once, with its `id`. */
export type AgentRequest =
  | { op: 'place'; folder: string; user?: string }
  | { op: 'write'; path: string; content: string; mode?: number }
  | { op: 'run'; command: string; args: string[]; inPlace: boolean; seconds: number }
  | { op: 'open'; columns: number; nonce: string }
  | { op: 'type'; text: string }
  | { op: 'clear' }

/** What the agent answers: of `run`, how the command ended. */
export interface AgentAnswer {
  id: number
  /** Why it couldn't be done. */
  error?: string
  /** Of a command: null when a signal ended it, as after its time. */
  code?: number | null
  output?: string
}

/** What happens beside the requests. */
export type AgentEvent = { event: 'ready' } | { event: 'screen'; text: string } | { event: 'closed' }

/** What a shell writes before it waits for a command: an operating system command that no terminal shows. */
export function promptMark(nonce: string): { ready: RegExp; more: string } {
  return { ready: new RegExp(`\\x1b\\]7717;${nonce};(\\d+)\\x07`), more: `\x1b]7718;${nonce}\x07` }
}

/** The same as a shell's variables hold them: `$?` is filled in each time. */
export function promptVariables(nonce: string): string {
  return `PS1=$'\\e]7717;${nonce};$?\\a' PS2=$'\\e]7718;${nonce}\\a'`
}
