import type { StarlightUserConfig } from '@astrojs/starlight/types'
import type { ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { typedText } from '../notes/index.ts'

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

/** Of a console, what is copied is what one types: neither prompts nor output. */
const copiesWhatIsTyped: typeof reachable = {
  name: 'Copies what is typed',
  hooks: {
    postprocessRenderedBlock({ codeBlock, renderData: { blockAst } }) {
      if (codeBlock.language !== 'console') return
      const typed = typedText(codeBlock.code)
      if (typed === '') return
      visit(blockAst as ElementContent, 'element', ({ properties }) => {
        // The sign that the button's script takes for the end of a line.
        if ('data-code' in properties) properties['data-code'] = typed.replaceAll('\n', '\x7F')
        else if ('dataCode' in properties) properties.dataCode = typed.replaceAll('\n', '\x7F')
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
  plugins: [reachable, copiesWhatIsTyped],
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
