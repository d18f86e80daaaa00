import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'

/** Where Linux says which fonts there are. */
const systemSettings = '/etc/fonts/fonts.conf'

/**
 * An SVG picture with letters is decoded with the fonts that Fontconfig knows. On a Linux without any
 * it complains, in English and among what a command says: there it is told that there are none.
 *
 * @param folder where that can be written down; created when needed
 * @param settings the system's
 */
export async function settleFonts(folder: string, settings = systemSettings): Promise<void> {
  const { FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env
  if (process.platform !== 'linux' || FONTCONFIG_FILE || FONTCONFIG_PATH) return
  if (await stat(settings).catch(() => undefined)) return
  const none = join(folder, 'fonts.conf')
  try {
    await writeAtomically(none, '<fontconfig/>\n')
    process.env.FONTCONFIG_FILE = none
  } catch {
    // Where nothing can be kept, the complaint stays.
  }
}
