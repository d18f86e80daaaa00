import type { StarlightUserConfig } from '@astrojs/starlight/types'
import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { typedLines } from '../notes/index.ts'

type Settings = Exclude<StarlightUserConfig['expressiveCode'], boolean | undefined>

/**
 * A long line scrolls, and the keyboard must reach what scrolls (WCAG 2.1.1), also before or
 * without the script that takes the focus away from blocks that fit.
 */
const reachable: NonNullable<Settings['plugins']>[number] = {
  name: 'Reachable code',
  hooks: {
    postprocessRenderedBlock({ renderData: { blockAst } }) {
      for (const child of blockAst.children) {
        if (child.type === 'element' && child.tagName === 'pre') child.properties.tabIndex = 0
      }
    },
  },
}

/**
 * Of a console, what is copied is what one types: neither prompts nor output. What to copy is not
 * written a second time: `client/copy-code.ts` reads it from the block, where the lines that are
 * typed say how many letters stand before.
 */
const copiesWhatIsTyped: typeof reachable = {
  name: 'Copies what is typed',
  hooks: {
    postprocessRenderedBlock({ codeBlock, renderData: { blockAst } }) {
      const lines: Element[] = []
      const buttons: Element[] = []
      visit(blockAst as ElementContent, 'element', (element) => {
        const { className } = element.properties
        if (Array.isArray(className) && className.includes('ec-line')) lines.push(element)
        if ('dataCode' in element.properties) buttons.push(element)
      })
      const whole = codeBlock.code.split('\n')
      const typed = codeBlock.language === 'console' ? typedLines(codeBlock.code) : []
      // A block of which not all is shown, or copied, keeps what the button says.
      if (lines.length !== whole.length) return
      for (const { line, from } of typed) lines[line]!.properties.dataTyped = String(from)
      for (const { properties } of buttons) {
        // The sign that the button's script takes for the end of a line.
        if (properties.dataCode === whole.join('\x7F')) delete properties.dataCode
      }
    },
  },
}

/** Words in the colour that all code has need no element of their own. */
const plainWords: typeof reachable = {
  name: 'Plain words',
  hooks: {
    postprocessRenderedBlock({ renderData: { blockAst }, config }) {
      const plain = config.themes.map(({ fg }, index) => `--${index}:${fg}`).join(';')
      visit(blockAst as ElementContent, 'element', (element, index, parent) => {
        const { tagName, properties, children } = element
        if (tagName !== 'span' || index === undefined || !parent) return undefined
        if (Object.keys(properties).join() !== 'style') return undefined
        if (String(properties.style).toLowerCase() !== plain.toLowerCase()) return undefined
        parent.children.splice(index, 1, ...children)
        return index
      })
    },
  },
}

/** On a busy machine the half second that a line has by default is over in the middle of it. */
const unhurried = {
  name: 'Unhurried',
  preprocess(_code: string, options: object): undefined {
    Object.assign(options, { tokenizeTimeLimit: 0 })
  },
}

/** How code looks: flat, on the site's own grounds, with text of 7:1 or more. */
export const codeBlocks: Settings = {
  plugins: [reachable, copiesWhatIsTyped, plainWords],
  shiki: { transformers: [unhurried] },
  themes: ['github-light', 'github-dark'],
  // The page says which ground it has, also before any script runs.
  useDarkModeMediaQuery: false,
  minSyntaxHighlightingColorContrast: 7,
  // A Makefile needs its tabs, when one copies it.
  tabWidth: 0,
  // What the computer answers is plain: the colours are for what is typed.
  customizeTheme(theme) {
    theme.settings.push({
      scope: ['meta.output.shell-session', 'meta.output.shellsession'],
      settings: { foreground: theme.fg },
    })
    return theme
  },
  // A terminal needs no window around it: the prompt tells what is typed.
  defaultProps: { overridesByLang: { 'console,bash,sh,shellsession': { frame: 'none' } } },
  styleOverrides: {
    borderRadius: 'var(--radius)',
    borderColor: 'var(--line)',
    codeBackground: 'var(--paper-sunken)',
    codeFontFamily: 'var(--font-mono)',
    codeFontSize: '0.9rem',
    codeLineHeight: '1.55',
    codePaddingInline: '1rem',
    uiFontFamily: 'var(--font-text)',
    focusBorder: 'var(--accent)',
    frames: {
      shadowColor: 'transparent',
      frameBoxShadowCssValue: 'none',
      editorTabBarBackground: 'var(--paper-sunken)',
      editorActiveTabBackground: 'var(--paper-sunken)',
      editorActiveTabForeground: 'var(--ink)',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorActiveTabIndicatorBottomColor: 'var(--line-strong)',
      editorTabBarBorderBottomColor: 'var(--line)',
      terminalBackground: 'var(--paper-sunken)',
      terminalTitlebarBackground: 'var(--paper-sunken)',
      terminalTitlebarForeground: 'var(--ink-soft)',
      terminalTitlebarBorderBottomColor: 'var(--line)',
      terminalTitlebarDotsForeground: 'var(--line-strong)',
      terminalTitlebarDotsOpacity: '0.5',
      inlineButtonForeground: 'var(--ink)',
      inlineButtonBorder: 'var(--line-strong)',
      tooltipSuccessBackground: 'var(--right)',
      tooltipSuccessForeground: 'var(--paper)',
    },
  },
}
