import type { StarlightUserConfig } from '@astrojs/starlight/types'

/** How code looks: flat, on the site's own grounds, with text of 7:1 or more. */
export const codeBlocks: StarlightUserConfig['expressiveCode'] = {
  themes: ['github-light', 'github-dark'],
  minSyntaxHighlightingColorContrast: 7,
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
