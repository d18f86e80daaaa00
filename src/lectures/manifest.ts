import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Name of the file, in the folder of a built deck, that tells which slides it has. */
export const manifestName = 'slides.json'

/** What a built deck tells of itself to who links to it. */
export interface DeckManifest {
  /** How the site calls the lecture. */
  name: string
  /** In the order of the deck. */
  slides: {
    /** Its address in the deck; absent where it has none but its number. */
    alias?: string
    /** Path on the site of what it shows, below its base: `tema/nota/#seccion`. */
    address?: string
    /** As it is shown on the slide: `12`, `+3`. */
    number: string
    /** Plain text. */
    title: string
    /** Id of its theme; absent where it belongs to none. */
    theme?: string
    /** The session that it is shown in, from 1; absent where the lecture doesn't tell its sessions apart. */
    session?: number
    /** Whether it is kept for those who want more, after the plan. */
    extension: boolean
  }[]
}

/** The decks built into the site `dist`, by folder; one whose manifest can't be read isn't there. */
export async function builtDecks(dist: string): Promise<Map<string, DeckManifest>> {
  const decks = new Map<string, DeckManifest>()
  const found: string[] = []
  for await (const path of glob(`*/${manifestName}`, { cwd: dist })) found.push(path)
  for (const path of found.sort()) {
    const manifest = asManifest(await readFile(join(dist, path), 'utf8'))
    if (manifest) decks.set(path.slice(0, -manifestName.length - 1), manifest)
  }
  return decks
}

function asManifest(text: string): DeckManifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<DeckManifest> | null
    return manifest && typeof manifest.name === 'string' && Array.isArray(manifest.slides)
      ? (manifest as DeckManifest)
      : undefined
  } catch {
    // Half-written, or somebody else's.
    return undefined
  }
}
