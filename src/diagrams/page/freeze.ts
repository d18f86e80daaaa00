/**
 * Takes chance and the clock away from Mermaid, which names commits, ids and even jitter after
 * them. Called before each diagram, so that a drawing does not depend on those before it.
 */
export function freeze(): void {
  let state = 0x2545f491
  // xorshift32: George Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003.
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  Math.random = () => next() / 2 ** 32
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    const bytes = new Uint8Array((array as ArrayBufferView).buffer)
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = next() & 0xff
    return array
  }
  crypto.randomUUID = () =>
    `${hex(next())}-${hex(next()).slice(4)}-4${hex(next()).slice(5)}-8${hex(next()).slice(5)}-${hex(next())}${hex(next()).slice(4)}`
  Date.now = () => FIXED_TIME
}

/** 2026-01-01T12:00:00Z */
const FIXED_TIME = 1_767_268_800_000

function hex(number: number): `${string}` {
  return number.toString(16).padStart(8, '0')
}
