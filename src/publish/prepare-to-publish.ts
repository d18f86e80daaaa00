import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import { builtDecks } from '../lectures/index.ts'
import { styleHashesIn } from '../style-hashes.ts'
import { inlineHashes, withPolicy } from './content-policy.ts'
import { hostFiles } from './host-files.ts'
import { oneFileLecture, sitePages } from './site-pages.ts'
import { leanPages } from './lean-pages.ts'
import { lostLetters, type LetterCheck } from './lost-letters.ts'
import { keptFiles, serviceWorker, workerName, type KeptFiles } from './offline.ts'

/**
 * Makes the site built in `dist` ready for any static host, when all of it is there: gives each page
 * its policy, and writes the worker that keeps the site for reading without network and what
 * servers have to be told. Doing it again after files changed brings it up to date.
 *
 * @param base path of the site on its host, beginning and ending with `/`
 * @throws {AuthorError} when the letters that are published lack a sign that a page uses
 */
export async function prepareToPublish(dist: string, base: string): Promise<KeptFiles> {
  const lectures = [...(await builtDecks(dist)).keys()].sort()
  const scripts = new Set<string>()
  const letters = await lostLetters(dist)
  await leanPages(dist, base, await sitePages(dist))
  for await (const page of glob('**/*.html', { cwd: dist })) {
    const before = await readFile(join(dist, page), 'utf8')
    // They say what they may do before they are copied elsewhere.
    if (oneFileLecture.test(page.split(sep).join('/'))) {
      for (const hash of inlineHashes(before).scripts) scripts.add(hash)
      continue
    }
    letters.lookAt(page, before)
    // The search of the site compiles WebAssembly; a lecture has none.
    const folder = dirname(page)
    const { html, hashes } = lectures.includes(folder)
      ? withPolicy(before, { wasm: false, styles: await writtenStyles(join(dist, folder), letters) })
      : withPolicy(before, { wasm: true })
    for (const hash of hashes.scripts) scripts.add(hash)
    if (html !== before) await writeAtomically(join(dist, page), html)
  }
  letters.refuseLoss()
  for (const [path, text] of hostFiles({ base, scripts: [...scripts].sort(), lectures })) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  // Hosts that run Jekyll over what they publish leave out names that begin with «_».
  await writeFile(join(dist, '.nojekyll'), '')
  const kept = await keptFiles(dist, lectures)
  await writeAtomically(join(dist, workerName), await serviceWorker(kept.files))
  return kept
}

/** The hashes of the style elements that the scripts of the lecture in `directory` write; looks at the letters of its slides. */
async function writtenStyles(directory: string, letters: LetterCheck): Promise<string[]> {
  const hashes = new Set<string>()
  for await (const script of glob('assets/**/*.js', { cwd: directory })) {
    const code = await readFile(join(directory, script), 'utf8')
    for (const hash of styleHashesIn(code)) hashes.add(hash)
    // What is written on slides; libraries have letters in their tables that nobody sees.
    if (basename(script).startsWith('md-')) letters.lookAt(`${basename(directory)}/${script}`, code)
  }
  return [...hashes].sort()
}
