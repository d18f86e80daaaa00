/** What keeps this process and its children from using the memory that there is. */
import { readFileSync } from 'node:fs'
import { getHeapStatistics } from 'node:v8'

/** Megabytes that Node lets its objects take. */
export function heapLimit(): number {
  const [, said] = /--max[-_]old[-_]space[-_]size=(\d+)/.exec(process.env.NODE_OPTIONS ?? '') ?? []
  return said === undefined ? Math.round(getHeapStatistics().heap_size_limit / 2 ** 20) : Number(said)
}

/** Whether `ulimit -v` bounds what a process may address, of which Node and browsers take much more than they use. */
export function isAddressingLimited(): boolean {
  return /^Max address space +\d/m.test(limitsOfSystem())
}

/** Of other systems than Linux there is no telling. */
function limitsOfSystem(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8')
  } catch {
    return ''
  }
}

/** What to do when there was too little memory: about the limit, where one is set. */
export function memoryHint(): string {
  if (isAddressingLimited()) {
    return 'La terminal limita la memoria: quita el límite con «ulimit -v unlimited», o usa otra terminal, y vuelve a empezar.'
  }
  return /space[-_]size/.test(process.env.NODE_OPTIONS ?? '')
    ? 'El límite está en la variable de entorno NODE_OPTIONS: súbelo a 2048 o quítalo, y vuelve a empezar.'
    : 'Cierra otros programas y vuelve a empezar. Hacen falta unos 2 GB libres.'
}
