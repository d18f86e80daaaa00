import { formatDuration } from './format.ts'

/** Shows a step's name and, when it ends, how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    const result = await work()
    console.log(`  ${name.padEnd(24)} ${formatDuration(performance.now() - start)}`)
    return result
  } catch (error) {
    // What another failure ends has not failed.
    const how = (error as Error).name === 'AbortError' ? 'se detuvo' : 'falló'
    console.log(`  ${name.padEnd(24)} ${how}`)
    throw error
  }
}
