import { onScopeDispose, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

/**
 * Stands in for VueUse's `useStyleTag`: rules that hold while the component is there. As a style
 * element of its own they would need a hash in the page's policy.
 */
export function useStyleTag(rules: MaybeRefOrGetter<string>): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => sheet.replaceSync(toValue(rules)))
  document.adoptedStyleSheets.push(sheet)
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  })
}
