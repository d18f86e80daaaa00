import type { Nodes, Root } from 'mdast'
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
import { isKept, publishedTree } from './published.ts'
import { settleText } from './source-text.ts'
import { readSections } from './sections.ts'
import { checkTeacherMarks } from './teacher-marks.ts'
import type { Note } from './types.ts'
import { walk } from './walk.ts'

/**
 * Parses one note. `file.path` is relative to the repository
 * (`docs/plantas/hojas.md`). Pure but for the messages that it records on
 * `file`: each names what is wrong, where, and what to do; `fatal` ones mean
 * that the note must not be published.
 */
export function parseNote(file: VFile): Note {
  settleText(file)
  checkNoteName(file)
  const whole = parseMarkdown(file)
  checkFences(whole, file)
  checkColons(whole, file)
  checkDirectives(whole, file)
  const tree = publishedTree(whole)
  const kept = keptNodes(whole)
  const pictures = readPictures(whole, file)
  const slug = noteSlug(file.path)
  const frontmatter = readFrontmatter(whole, file)
  const text = readSections(whole, file)
  checkTeacherMarks(whole, frontmatter.noSlides === undefined ? text.sections : [], file)
  return {
    path: file.path,
    slug,
    theme: slug.includes('/') ? slug.slice(0, slug.indexOf('/')) : '',
    ...frontmatter,
    ...text,
    footnotes: readFootnotes(whole),
    facts: readFacts(tree),
    pictures: pictures.filter(({ node }) => !kept.has(node)),
    examPictures: pictures.filter(({ node }) => kept.has(node)),
    elements: readElements(tree),
    steps: readPracticeSteps(tree, frontmatter.practice, file),
    tree,
    whole,
    file,
  }
}

/** All nodes of the blocks that are not published. */
function keptNodes(tree: Root): Set<Nodes> {
  const nodes = new Set<Nodes>()
  for (const block of tree.children.filter(isKept)) walk(block, (node) => nodes.add(node))
  return nodes
}

/** `docs/plantas/hojas.md` → `plantas/hojas`. */
export function noteSlug(path: string): string {
  return path.replace(/^docs\//, '').replace(/\.mdx?$/, '')
}
