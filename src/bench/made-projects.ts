import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readCourse } from '../notes/index.ts'
import { drawDiagrams } from '../tasks/draw-diagrams.ts'
import { machineFiles } from '../tasks/machine-files.ts'
import { madeCourse, plainSite, writeFiles } from './made-course.ts'

/** Two projects with the same notes, in folders that are gone when whoever asked for them is done. */
export interface MadeProjects {
  /** Of this machine, its diagrams drawn. */
  own: string
  /** Of Starlight alone. */
  plain: string
  /** An empty folder, for another tool. */
  other: string
}

/**
 * Makes the projects of `count` notes for `work`. They stand in the project at `root`, where Node finds
 * its packages.
 */
export async function withMadeProjects<T>(
  root: string,
  count: number,
  work: (projects: MadeProjects) => Promise<T>,
): Promise<T> {
  const workshop = join(root, '.cache', 'medidas')
  await mkdir(workshop, { recursive: true })
  const folder = await mkdtemp(join(workshop, `${count}-`))
  try {
    const projects = {
      own: join(folder, 'curso'),
      plain: join(folder, 'starlight'),
      other: join(folder, 'otro'),
    }
    for (const path of await machineFiles(root)) {
      if (path.startsWith('tests/')) continue
      await mkdir(dirname(join(projects.own, path)), { recursive: true })
      await copyFile(join(root, path), join(projects.own, path))
    }
    await writeFiles(projects.own, madeCourse(count))
    await writeFiles(projects.plain, await plainSite(count))
    await drawDiagrams(await readCourse(projects.own))
    return await work(projects)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
