import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { writeAtomically } from '../atomic-file.ts'
import { builtHashes } from '../built-files.ts'
import type { LecturePlan } from '../deck/plan.ts'
import { keyOf, noteSeen, sameAsSeen } from '../seen-files.ts'
import { checkRendered, type RenderFinding } from '../deck/check-rendered.ts'
import { drawFigures } from '../deck/figures.ts'
import { prepareLecture } from '../deck/prepare.ts'
import { serveBuilt } from '../handout/serve-built.ts'
import { findingAt, reporters, type Finding } from '../reporters/index.ts'
import { AuthorError } from '../author-error.ts'
import type { BuiltLecture } from './build-lectures.ts'
import type { PublicAddress } from '../public-address.ts'

/** Stands for a public address that isn't known yet: wherever the deck is put, its slides have QR codes. */
const somewhere = 'https://apuntes.example'

/** How long a slide may take to be there, in milliseconds: a machine that is busy with more than this needs it. */
const patience = 120_000

/**
 * Looks at every slide of the lectures built in `dist`, at every click. A lecture in which nothing was
 * found is not looked at again while it is as it was.
 *
 * @param memory where that is remembered, and what changes with the machine and its browser
 * @throws {AuthorError} that lists what can't be read, with note and line
 */
export async function checkSlides(
  browser: Browser,
  root: string,
  dist: string,
  lectures: readonly BuiltLecture[],
  { site: origin = somewhere, base }: PublicAddress,
  memory: { folder: string; maker: string },
): Promise<void> {
  const hashes = builtHashes([dist])
  const findings = new Map<string, Finding>()
  const context = await browser.newContext({
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(patience)
  try {
    const { served } = await serveBuilt(context, { directories: [dist], origin, base })
    const page = await context.newPage()
    for (const { plan: planned } of lectures) {
      const { folder, file } = planned.lecture
      const place = join(memory.folder, `${folder}.json`)
      const key = keyOf(memory.maker, origin, base, looked(planned))
      if (await sameAsSeen<true>(place, key, hashes)) continue
      const { plan } = await prepareLecture(root, join(root, file.path), drawFigures)
      served.clear()
      const all = await checkRendered(page, `${origin}${base}${folder}/`, plan)
      if (all.length === 0) {
        await writeAtomically(place, JSON.stringify(await noteSeen(key, served, hashes, true)))
      }
      for (const found of all) {
        // One of a kind is enough to find the slide, which may be in several lectures.
        const slide = `${found.file}:${found.line} ${found.rule}`
        if (!findings.has(slide)) findings.set(slide, asFinding(found))
      }
    }
  } finally {
    await context.close()
  }
  if (findings.size === 0) return
  throw new AuthorError(
    `${reporters.text([...findings.values()])}\nHay diapositivas que no se leen enteras: no se publicó nada. Lo que había en dist/ sigue igual.`,
  )
}

/** What decides how slides are looked at: their clicks, and whether they are planned. */
function looked({ slides }: LecturePlan): unknown {
  return slides.map((planned) => [
    planned.kind === 'note' ? planned.slide.clicks : 0,
    planned.place.of === undefined,
  ])
}

function asFinding({ slide, click, file, line, rule, message }: RenderFinding): Finding {
  const step = click > 0 ? `, paso ${click}` : ''
  return findingAt({
    file,
    line,
    rule,
    message: `En la diapositiva ${slide}${step}, ${message}`,
    hint: 'Acorta el texto o el título, o pasa parte a otra sección.',
  })
}
