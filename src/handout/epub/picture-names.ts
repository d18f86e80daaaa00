/**
 * The file in the book of each picture, by its address: what the address ends in, told apart where
 * others end the same.
 */
export function pictureNames(addresses: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const address of new Set(addresses)) {
    const last = decodeURIComponent(new URL(address).pathname.split('/').pop()!)
    let name = last
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${count}-${last}`
    // Some file systems take the case of letters for nothing.
    taken.add(name.toLowerCase())
    names.set(address, `figuras/${name}`)
  }
  return names
}
