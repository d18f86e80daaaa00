/**
 * Tells the button of a block of code what to copy when it is pressed, before its own script runs:
 * of a console the lines that one types, of all else everything. `site/code-blocks.ts` marks them.
 */
document.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('.expressive-code .copy button')
    if (!button || button.dataset.code !== undefined) return
    const lines = [...button.closest('figure')!.querySelectorAll<HTMLElement>('.ec-line')]
    const typed = lines.filter(({ dataset }) => dataset.typed)
    button.dataset.code = (typed.length > 0 ? typed : lines)
      .map((line) =>
        // A line with nothing in it holds its end.
        line
          .querySelector('.code')!
          .textContent.replace('\n', '')
          .slice(Number(line.dataset.typed ?? 0)),
      )
      // The sign that the button's script takes for the end of a line.
      .join('\x7F')
  },
  { capture: true },
)

export {}
