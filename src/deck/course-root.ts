import { dirname } from 'node:path'

/** The repository that a lecture's file (`<root>/slides/slides.md`) belongs to. */
export function courseRoot(entry: string): string {
  return dirname(dirname(entry))
}
