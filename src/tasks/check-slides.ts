import { join } from 'node:path'
import type { Browser } from 'playwright-core'
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
 * Looks at every slide of the lectures built in `dist`, at every click.
 *
 * @throws {AuthorError} that lists what can't be read, with note and line
 */
export async function checkSlides(
  browser: Browser,
  root: string,
  dist: string,
  lectures: readonly BuiltLecture[],
  { site: origin = somewhere, base }: PublicAddress,
): Promise<void> {
  const findings = new Map<string, Finding>()
  const context = await browser.newContext({
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(patience)
  try {
    await serveBuilt(context, { directories: [dist], origin, base })
    const page = await context.newPage()
    for (const { plan: planned } of lectures) {
      const { folder, file } = planned.lecture
      const { plan } = await prepareLecture(root, join(root, file.path), drawFigures)
      for (const found of await checkRendered(page, `${origin}${base}${folder}/`, plan)) {
        // One of a kind is enough to find the slide, which may be in several lectures.
        const key = `${found.file}:${found.line} ${found.rule}`
        if (!findings.has(key)) findings.set(key, asFinding(found))
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
