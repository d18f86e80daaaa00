import type { PageGroup } from './sidebar.ts'

/**
 * How much the words of a page count for the search, of 1 (undefined): whoever looks something up
 * wants what is taught before how a course is written.
 */
export function searchWeight(group: PageGroup | undefined): string | undefined {
  return group?.kind === 'authors' ? '0.1' : undefined
}
