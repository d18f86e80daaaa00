import { OBJECT } from './unit.ts'

/** Code, in fences and in a line: it stays as it is. */
const code =
  /^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?(?:[ \t>]*\1[`~]*[ \t]*(?=\n|$)|(?![^]))|(?<!`)(`{1,2})(?!`)(?:[^`\n]|\n(?!\s*\n))*\2(?!`)/gm

/** Attributes of a tag, of which JSX writes some between braces: up to two pairs inside one another. */
const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`
const attribute = String.raw`(?:[\w:@.#-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|${braces}))?|${braces})`

/** What is no text for readers, in the dialects of Markdown that others write. */
const patterns: readonly RegExp[] = [
  // Comments and expressions of MDX, and what FastAPI includes: `{/* … */}`, `{* … *}`.
  /\{\/\*[^]*?\*\/\}|\{\*[^\n]*?\*\}|\{(?:'[^'\n]*'|"[^"\n]*")\}/g,
  // Blocks of code of Jekyll, Hexo and Hugo: `{% highlight ruby %} … {% endhighlight %}`.
  /\{%-?\s*(highlight|codeblock|code)\b[^]*?\{%-?\s*end\1\s*-?%\}|\{\{<\s*(highlight|code)\b[^]*?\{\{<\s*\/\2\s*>\}\}/g,
  // Shortcodes and templates: `{{< … >}}`, `{% … %}`, `{# … #}`.
  /\{\{[<%]?[^]{0,600}?[>%]?\}\}|\{%[^]{0,600}?%\}|\{#\s[^]{0,300}?#\}/g,
  // Identifiers and classes: `{#id}`, `{: .class}`, `{.external target=_blank}`.
  /\{ ?[:#.][^{}\n]{0,200}\}|\{ ?[\w-]+="[^{}\n]{0,200}"[^{}\n]{0,200}\}/g,
  // Tags of JSX, which HTML does not know: `<Tab items={['a', 'b']}>`.
  new RegExp(String.raw`</?[A-Za-z][\w.-]*(?:\s+${attribute})*\s*/?>`, 'g'),
  // Modules of MDX.
  /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?['"][^\n]*|export\s+(?:const|default|let|function)\s[^\n]*)$/gm,
  // Roles of MyST before their code: {ref}`…`, {py:class}`…`.
  /\{[a-z][a-z:_-]*\}$/g,
  // Names of emoji: `:heart:`.
  /(?<![\p{L}\p{N}:]):(?:[+-]1|[a-z]{3,}(?:_[a-z\d]+)*):(?![\p{L}\p{N}:])/gu,
  // Formulas.
  /\$\$[^]{0,2000}?\$\$|\$[^$\n]*[\\^_{][^$\n]*\$/g,
  // What opens a box, its kind and its options: `!!! note "Título"`, `/// tip | Título`, `:::tip Título`, `> [!NOTE]`.
  /^[ \t]*(?:!!!|\?\?\?\+?|\/{3,}|===)(?:[ \t]*[\w-]+)*[ \t]*(?:\|[ \t]*)?/gm,
  /^[ \t]*:{3,}[ \t]*\{?[\w-]*\}?(?:\{[^}\n]*\})?/gm,
  /\[!\w+\][+-]?/g,
  // Includes: `<<< @/file`, `--8<-- "file"`, `[[toc]]`, `[TOC]`.
  /^[ \t]*(?:<<<|--8<--|@include)[^\n]*|^\[\[?(?:toc|TOC|_TOC_)\]?\]/gm,
]

/** `:::note[Título]`: the title is text. */
const titled = /^([ \t]*:{3,}[ \t]*[\w-]*)\[([^\n]*)\]([ \t]*(?:\{[^}\n]*\})?[ \t]*)$/gm

const hint =
  /[{<$]|:[a-z]{3,}(?:_\w+)*:|:[+-]1:|^[ \t]*(?:!!!|\?\?\?|\/{3}|={3}|:{3}|import\s|export\s|--8<--)|\[!|\[\[?(?:toc|_?TOC)/m

/**
 * The Markdown `source` with what other tools put into it blanked out, every character in its place:
 * modules and tags of MDX, shortcodes, identifiers of headings, what opens a box. Code stays.
 */
export function maskOtherMarkup(source: string): string {
  if (!hint.test(source)) return source
  let masked = ''
  let at = 0
  for (const { 0: block, index } of source.matchAll(code)) {
    masked += maskProse(source.slice(at, index)) + block
    at = index + block.length
  }
  return masked + maskProse(source.slice(at))
}

function maskProse(text: string): string {
  let masked = text.replace(titled, (_, opening: string, title: string, rest: string) => {
    return `${blank(`${opening}[`)}${title}${blank(`]${rest}`)}`
  })
  for (const pattern of patterns) masked = masked.replace(pattern, blank)
  // A line with nothing else is no paragraph.
  return masked.replace(emptied, (line) => ' '.repeat(line.length))
}

const emptied = new RegExp(`^[ \\t${OBJECT}]*${OBJECT}[ \\t${OBJECT}]*$`, 'gm')

function blank(found: string): string {
  // HTML is read as such.
  if (/^<\/?[a-z][^{]*$/.test(found)) return found
  return found.replace(/[^\n]/g, OBJECT)
}
