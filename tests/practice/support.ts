/** Small courses with commands, on an oven that is no oven. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { project } from '../support/workspace.ts'

export const oven = join(project, 'tests/fixtures/practice')

/** A course of a test's own. */
export interface OvenCourse {
  root: string
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  remove(): Promise<void>
}

/** The course of the oven with these notes in the place of its own; `docs/pan/a.md` → text under the frontmatter. */
export async function ovenCourse(notes: Record<string, string>): Promise<OvenCourse> {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  await cp(join(oven, 'docs'), join(root, 'docs'), { recursive: true })
  await rm(join(root, 'docs/pan'), { recursive: true })
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const [name, text] of Object.entries(notes)) {
    await write(`docs/pan/${name}.md`, text.startsWith('---') ? text : `---\ntitle: Nota\n---\n\n${text}`)
  }
  return {
    root,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** A `console` fence. */
export function block(text: string, attributes = ''): string {
  return `\`\`\`console${attributes && ` ${attributes}`}\n${text}\n\`\`\`\n`
}
