import type { VFile } from 'vfile'
import { checkColons } from './colons.ts'
import { checkDirectives } from './directives.ts'
import { readFacts } from './facts.ts'
import { readElements } from './elements.ts'
import { checkFences } from './fences.ts'
import { readFootnotes } from './footnotes.ts'
import { readFrontmatter } from './frontmatter.ts'
import { checkNoteName } from './note-name.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readPracticeSteps } from './practice-steps.ts'
import { readPictures } from './pictures.ts'
import { settleText } from './source-text.ts'
import { readSections } from './sections.ts'
import type { Note } from './types.ts'

/**
 * Parses one note. `file.path` is relative to the repository
 * (`docs/plantas/hojas.md`). Pure but for the messages that it records on
 * `file`: each names what is wrong, where, and what to do; `fatal` ones mean
 * that the note must not be published.
 */
export function parseNote(file: VFile): Note {
  settleText(file)
  checkNoteName(file)
  const tree = parseMarkdown(file)
  checkFences(tree, file)
  checkDirectives(tree, file)
  checkColons(tree, file)
  const slug = noteSlug(file.path)
  const frontmatter = readFrontmatter(tree, file)
  return {
    path: file.path,
    slug,
    theme: slug.includes('/') ? slug.slice(0, slug.indexOf('/')) : '',
    ...frontmatter,
    ...readSections(tree, file),
    footnotes: readFootnotes(tree),
    facts: readFacts(tree),
    pictures: readPictures(tree, file),
    elements: readElements(tree),
    steps: readPracticeSteps(tree, frontmatter.practice, file),
    tree,
    file,
  }
}

/** `docs/plantas/hojas.md` → `plantas/hojas`. */
export function noteSlug(path: string): string {
  return path.replace(/^docs\//, '').replace(/\.mdx?$/, '')
}
