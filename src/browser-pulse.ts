/** Whether a browser still answers: one that hangs would keep whoever waits for it waiting. */
import type { Browser } from 'playwright-core'

/** How often a browser is asked within the time that it may be silent. */
const beats = 20

/** Whether one was ended since the last one began. */
let silenced = false

/** Whether the browser that was started last had to be ended because it did not answer. */
export function wasSilenced(): boolean {
  return silenced
}

/**
 * Ends the process of `browser` when it leaves a question unanswered for `patience` milliseconds,
 * so that all that waits for it fails. What its pages do doesn't count: the browser answers by itself.
 */
export async function endWhenSilent(browser: Browser, patience: number): Promise<void> {
  silenced = false
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (!main) return
  let [asked, unanswered] = [false, 0]
  // Counted in turns of this process: time in which the whole computer slept is nobody's silence.
  const pulse = setInterval(() => {
    unanswered++
    if (!asked) {
      asked = true
      const answered = (): void => void ([asked, unanswered] = [false, 0])
      session.send('Browser.getVersion').then(answered, () => clearInterval(pulse))
    }
    if (unanswered <= beats) return
    clearInterval(pulse)
    silenced = true
    process.kill(main.id, 'SIGKILL')
  }, patience / beats)
  pulse.unref()
  browser.once('disconnected', () => clearInterval(pulse))
}
