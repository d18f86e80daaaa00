import { readFile } from 'node:fs/promises'

/** A style sheet of the machine, by its address; comments left out, since one may hold anything. */
export async function styleOf(address: URL): Promise<string> {
  return (await readFile(address, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')
}
