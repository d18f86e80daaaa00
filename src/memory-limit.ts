/** What keeps this process and its children from using the memory that there is. */
import { getHeapStatistics } from 'node:v8'

/** Megabytes that Node lets its objects take. */
export function heapLimit(): number {
  const [, said] = /--max[-_]old[-_]space[-_]size=(\d+)/.exec(process.env.NODE_OPTIONS ?? '') ?? []
  return said === undefined ? Math.round(getHeapStatistics().heap_size_limit / 2 ** 20) : Number(said)
}

/** Whether `ulimit -v` bounds what a process may address, of which Node and browsers take much more than they use. */
export function isAddressingLimited(): boolean {
  // What is asked of the network takes seconds.
  const report: typeof process.report & { excludeNetwork?: boolean } = process.report
  const before = report.excludeNetwork ?? false
  report.excludeNetwork = true
  const { userLimits } = report.getReport() as {
    userLimits?: { virtual_memory_bytes?: { soft: number | 'unlimited' } }
  }
  report.excludeNetwork = before
  return typeof userLimits?.virtual_memory_bytes?.soft === 'number'
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
