/**
 * A page that says what is wrong. It asks for itself every second, so that nothing that it could
 * miss keeps it there when that is mended, were it before it has asked.
 *
 * @param fault lines for the author, plain text
 */
export function faultPage(fault: string): string {
  const escaped = fault.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Hay que corregir esto</title>
<script type="module">
  const faultIn = (page) => page.querySelector('pre')?.textContent
  const ask = async () => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    return faultIn(new DOMParser().parseFromString(await answer.text(), 'text/html'))
  }
  const shown = faultIn(document)
  setInterval(async () => {
    const now = await ask().catch(() => shown)
    if (now !== shown) location.reload()
  }, 1000)
</script>
<style>
  :root { color-scheme: light dark }
  body { max-width: 60rem; margin: 10vh auto 0; padding: 0 1.5rem; font: 1.1rem/1.5 system-ui, sans-serif }
  pre { white-space: pre-wrap }
</style>
<h1>Hay que corregir esto</h1>
<pre>${escaped}</pre>
<p>Al guardar, la página vuelve sola.</p>
`
}
