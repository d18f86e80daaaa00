/** Kinds of input that people have stumbled over, each with what the linter finds and what is published. */

export interface Kind {
  name: string
  /** A note's text; one that brings no frontmatter of its own begins on the fifth line. */
  source: string
  /** `line:column rule` of all that is found, but for its words. */
  finds: string[]
  /** What its page and its paper say, when nothing keeps it from being published. */
  says?: string
  /** What its slide shows. */
  shows?: string
}

export const kinds: readonly Kind[] = [
  {
    name: 'a number as title',
    source:
      '---\ntitle: 1.29\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 campo'],
  },
  {
    name: 'a number with its last zero',
    source:
      '---\ntitle: 1.10\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 campo'],
  },
  {
    name: 'a day as title',
    source:
      '---\ntitle: 2026-01-01\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: [],
    says: 'Hola.',
  },
  {
    name: 'true as title',
    source:
      '---\ntitle: true\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 campo'],
  },
  {
    name: 'null as title',
    source:
      '---\ntitle: null\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 campo'],
  },
  {
    name: 'nothing as title',
    source:
      '---\ntitle: \ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:7 campo'],
  },
  {
    name: 'a comment within a title',
    source:
      '---\ntitle: La masa #2\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:16 yaml'],
  },
  {
    name: 'a comment after a title',
    source:
      '---\ntitle: La masa # de pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:16 yaml'],
  },
  {
    name: 'a colon within a title',
    source:
      '---\ntitle: Pan: la masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'a colon within quotation marks',
    source:
      '---\ntitle: "Pan: la masa"\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: [],
    says: 'Hola.',
  },
  {
    name: 'a title that begins with @',
    source:
      '---\ntitle: @pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with a backquote',
    source:
      '---\ntitle: `pan` y masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with an asterisk',
    source:
      '---\ntitle: *pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with an ampersand',
    source:
      '---\ntitle: &pan masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with an exclamation mark',
    source:
      '---\ntitle: !pan masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with a percent sign',
    source:
      '---\ntitle: %pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'with a bracket',
    source:
      '---\ntitle: [pan] masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:14 yaml'],
  },
  {
    name: 'with a brace',
    source:
      '---\ntitle: {pan} masa\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nHola.\n',
    finds: ['2:14 yaml'],
  },
  {
    name: 'a key twice',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\ntitle: Masa\n---\n\nHola.\n',
    finds: ['4:1 yaml'],
  },
  {
    name: 'a tab as indentation',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\nsidebar:\n\torder: 2\n---\n\nHola.\n',
    finds: ['5:1 yaml'],
  },
  {
    name: 'an unknown field',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\nautor: Ana\n---\n\nHola.\n',
    finds: ['4:1 campo'],
  },
  {
    name: 'a field of Starlight of another shape',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\ntableOfContents:\n  minHeadingLevel: 9\n---\n\nHola.\n',
    finds: ['5:3 campo', '5:20 campo'],
  },
  {
    name: 'an unknown language',
    source: '```dokerfil\nFROM pan\n```\n',
    finds: ['5:4 lenguaje-del-bloque'],
  },
  {
    name: 'a language with a capital',
    source: '```Bash\nls\n```\n',
    finds: ['5:4 lenguaje-del-bloque'],
  },
  {
    name: 'a diagram with a capital',
    source: '```Mermaid\nflowchart LR\n```\n',
    finds: ['5:4 lenguaje-del-bloque'],
  },
  {
    name: 'no language',
    source: '```\nls\n```\n',
    finds: ['5:1 markdown-no-permitido'],
  },
  {
    name: 'words after the language',
    source: '```yaml hl=2\na: 1\n```\n',
    finds: ['5:9 lenguaje-del-bloque'],
  },
  {
    name: 'a title after the language',
    source: '```yaml title="pan.yml"\na: 1\n```\n',
    finds: [],
    says: 'a: 1',
  },
  {
    name: 'code by indentation',
    source: 'Uno.\n\n    dos\n',
    finds: ['7:1 markdown-no-permitido'],
  },
  {
    name: 'a fence that is not closed',
    source: '```text\nls\n',
    finds: ['5:1 bloque-sin-cerrar'],
  },
  {
    name: 'a colon line in a fence of a slide',
    source: '## Pan\n\n:::slide{minutes=2}\n```text\n:::\nhola\n:::\n```\n:::\n\nVeamos.\n',
    finds: [],
    says: 'Pan En la diapositiva ::: hola ::: Veamos.',
    shows: 'Pan ::: hola :::',
  },
  {
    name: 'HTML in a line',
    source: 'Una<br>dos.\n',
    finds: ['5:4 html-en-la-nota'],
  },
  {
    name: 'HTML after a comment',
    source: '<!-- uno --> <script>alert(1)</script>\n',
    finds: ['5:14 html-en-la-nota'],
  },
  {
    name: 'HTML as a block',
    source: '<iframe src="/"></iframe>\n',
    finds: ['5:1 html-en-la-nota'],
  },
  {
    name: 'something between angle brackets',
    source: 'Corre <none>:<none> en <puerto>.\n',
    finds: ['5:7 html-en-la-nota', '5:14 html-en-la-nota', '5:24 html-en-la-nota'],
  },
  {
    name: 'a comment that is not closed',
    source: '<!-- uno\n\nDos.\n',
    finds: ['5:1 html-en-la-nota'],
  },
  {
    name: 'a comment',
    source: '<!-- uno -->\n\nDos.\n',
    finds: [],
    says: 'Dos.',
  },
  {
    name: 'angle brackets of arithmetic',
    source: 'Si 2 < 3 y 3 > 2, bien.\n',
    finds: [],
    says: 'Si 2 < 3 y 3 > 2, bien.',
  },
  {
    name: 'a block in a block with as many colons',
    source: '## Pan\n\n:::slide{minutes=2}\n:::note\nUno.\n:::\n:::\n\nVeamos.\n',
    finds: ['7:1 dos-puntos-de-menos'],
  },
  {
    name: 'a block in a block with fewer colons',
    source: '## Pan\n\n::::slide{minutes=2}\n:::note[Nota]\nUno.\n:::\n::::\n\nVeamos.\n',
    finds: [],
    says: 'Pan En la diapositiva Nota Uno. Veamos.',
    shows: 'Pan Nota Uno.',
  },
  {
    name: 'a directive that is not closed',
    source: '## Pan\n\n:::slide\n- Uno\n\nVeamos.\n',
    finds: ['7:1 directiva-sin-cerrar'],
  },
  {
    name: 'a blank before the attributes',
    source: '## Pan\n\n:::slide {minutes=2}\n- Uno\n:::\n\nVeamos.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'a blank before the name',
    source: '## Pan\n\n::: slide\n- Uno\n:::\n\nVeamos.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'text after a directive',
    source: '## Pan\n\n:::slide{minutes=2} uno\n- Uno\n:::\n\nVeamos.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'an open brace',
    source: '## Pan\n\n:::slide{minutes=2\n- Uno\n:::\n\nVeamos.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'an unknown directive',
    source: ':::nota\nUno.\n:::\n',
    finds: ['5:1 directiva-desconocida'],
  },
  {
    name: 'a leaf with a blank',
    source: '## Pan\n\n::no-slide {reason="Uno"}\n\nDos.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'a closing line alone',
    source: 'Uno.\n\n:::\n',
    finds: ['7:1 cierre-sin-apertura'],
  },
  {
    name: 'a slide in a list',
    source: '## Pan\n\n- Uno\n\n  :::slide\n  - Dos\n  :::\n\nVeamos.\n',
    finds: ['9:3 directiva-anidada'],
  },
  {
    name: 'an indented directive',
    source: '  :::note[Nota]\n  Uno.\n  :::\n',
    finds: [],
    says: 'Nota Uno.',
  },
  {
    name: 'a slide without text',
    source: '## Pan\n\n:::slide\n- Uno\n:::\n',
    finds: ['7:1 diapositiva-sin-notas'],
  },
  {
    name: 'text that a line makes a heading',
    source: 'Uno.\n---\n\nDos.\n',
    finds: ['5:1 encabezado-mal-escrito'],
  },
  {
    name: 'a footnote in a heading',
    source: '## Pan[^pan-2018]\n\n::no-slide{reason="Uno"}\n\nDos.\n\n[^pan-2018]: Todo.\n',
    finds: ['5:7 encabezado-mal-escrito'],
  },
  {
    name: 'an empty heading',
    source: '## \n\n::no-slide{reason="Uno"}\n\nDos.\n',
    finds: ['5:1 encabezado-mal-escrito'],
  },
  {
    name: 'a heading of signs',
    source: '## ¿?\n\n::no-slide{reason="Uno"}\n\nDos.\n',
    finds: ['5:1 encabezado-mal-escrito'],
  },
  {
    name: 'the same heading twice',
    source: '## Pan\n\n::no-slide{reason="Uno"}\n\nDos.\n\n## Pan\n\n::no-slide{reason="Uno"}\n\nDos.\n',
    finds: ['11:1 identificador-repetido'],
  },
  {
    name: 'a bar in code in a table',
    source: '| A | B |\n| --- | --- |\n| `a | b` | c |\n',
    finds: ['7:11 fila-de-tabla'],
  },
  {
    name: 'an escaped bar in code in a table',
    source: '| A | B |\n| --- | --- |\n| `a \\| b` | c |\n',
    finds: [],
    says: 'A B a | b c',
  },
  {
    name: 'a row with fewer cells',
    source: '| A | B |\n| --- | --- |\n| c |\n',
    finds: ['7:1 fila-de-tabla'],
  },
  {
    name: 'a table before the end of a slide',
    source: '## Pan\n\n:::slide{minutes=2}\n| A | B |\n| --- | --- |\n| c | d |\n:::\n\nVeamos.\n',
    finds: [],
    says: 'Pan En la diapositiva A B c d Veamos.',
    shows: 'Pan A B c d',
  },
  {
    name: 'strong before a letter',
    source: 'Las **«hojas»**s.\n',
    finds: ['5:5 enfasis-sin-cerrar', '5:14 enfasis-sin-cerrar'],
  },
  {
    name: 'strong after a question',
    source: 'Va **¿Qué?**Esto.\n',
    finds: ['5:4 enfasis-sin-cerrar', '5:11 enfasis-sin-cerrar'],
  },
  {
    name: 'a blank within strong',
    source: 'Va ** uno** bien.\n',
    finds: ['5:4 enfasis-sin-cerrar', '5:10 enfasis-sin-cerrar'],
  },
  {
    name: 'an asterisk alone',
    source: 'Son dos * tres.\n',
    finds: ['5:9 enfasis-sin-cerrar'],
  },
  {
    name: 'a product',
    source: 'Son 2 * 3 * (4) metros, y cuesta\n1500. Nada más.\n',
    finds: [],
    says: 'Son 2 * 3 * (4) metros, y cuesta 1500. Nada más.',
  },
  {
    name: 'a backquote alone',
    source: 'Va `uno.\n',
    finds: ['5:4 enfasis-sin-cerrar'],
  },
  {
    name: 'an underscore within a word',
    source: 'Va mi_hoja_verde.\n',
    finds: [],
    says: 'Va mi_hoja_verde.',
  },
  {
    name: 'two codes glued',
    source: 'Va `a``b`.\n',
    finds: ['5:6 enfasis-sin-cerrar'],
  },
  {
    name: 'single tildes',
    source: 'Entre 5~7 y 8~9.\n',
    finds: [],
    says: 'Entre 5~7 y 8~9.',
  },
  {
    name: 'struck text',
    source: 'Va ~~uno~~ dos.\n',
    finds: [],
    says: 'Va uno dos.',
  },
  {
    name: 'a reference without address',
    source: 'Mira [pan][masa].\n',
    finds: ['5:6 referencia-rota'],
  },
  {
    name: 'brackets',
    source: 'Mira [pan] y más.\n',
    finds: ['5:6 referencia-rota'],
  },
  {
    name: 'brackets with ellipsis',
    source: 'Dijo «[\u2026] pan».\n',
    finds: [],
    says: 'Dijo «[\u2026] pan».',
  },
  {
    name: 'a link without text',
    source: 'Mira [](/pan/).\n',
    finds: ['5:6 referencia-rota'],
  },
  {
    name: 'a link with blanks',
    source: 'Mira [pan](/mi pan/).\n',
    finds: ['5:6 referencia-rota'],
  },
  {
    name: 'a link with parentheses',
    source: 'Mira [pan](https://ejemplo.org/a_(b)) hoy.\n',
    finds: [],
    says: 'Mira pan hoy.',
  },
  {
    name: 'a link with an open parenthesis',
    source: 'Mira [pan](https://ejemplo.org/a_(b) hoy.\n',
    finds: ['5:6 referencia-rota'],
  },
  {
    name: 'an address in guillemets',
    source: 'Mira «https://ejemplo.org/» hoy.\n',
    finds: [],
    says: 'Mira «https://ejemplo.org/» hoy.',
  },
  {
    name: 'a version after @',
    source: 'Usa masa@16.2-madre hoy.\n',
    finds: [],
    says: 'Usa masa@16.2-madre hoy.',
  },
  {
    name: 'a footnote without text',
    source: 'Uno.[^pan-2018]\n',
    finds: ['5:5 nota-al-pie'],
  },
  {
    name: 'a footnote that nobody calls',
    source: 'Uno.\n\n[^pan-2018]: Todo.\n',
    finds: ['7:1 nota-al-pie'],
  },
  {
    name: 'a footnote twice',
    source: 'Uno.[^pan-2018]\n\n[^pan-2018]: Todo.\n\n[^pan-2018]: Nada.\n',
    finds: ['9:1 nota-al-pie'],
  },
  {
    name: 'an address that nobody uses',
    source: 'Uno.\n\n[pan]: /pan/\n',
    finds: ['7:1 referencia-rota'],
  },
  {
    name: 'a list glued to a paragraph',
    source: 'Uno:\n2. Dos.\n3. Tres.\n',
    finds: ['6:1 lista-mal-escrita'],
  },
  {
    name: 'numbers that jump',
    source: '1. Uno.\n3. Tres.\n',
    finds: ['6:1 lista-mal-escrita'],
  },
  {
    name: 'numbers with a parenthesis',
    source: '1) Uno.\n2) Dos.\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'dots as a list',
    source: '\u2022 Uno.\n\u2022 Dos.\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a tab in a list',
    source: '-\tUno.\n',
    finds: ['5:2 lista-mal-escrita'],
  },
  {
    name: 'a year that begins a paragraph',
    source: '1989. Un año.\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'formulas of other dialects',
    source: 'Es $a = b$, \\(c^2\\) y $$d$$; cuesta $5 o $6, y va $CASA y $PAN.\n',
    finds: ['5:4 signo-sin-efecto', '5:13 signo-sin-efecto', '5:23 signo-sin-efecto'],
  },
  {
    name: 'a link the other way round',
    source:
      'Mira (la masa)[https://ejemplo.org/masa] y (el pan)[/pan/]; (ver)[^pan-2018] no.\n\n[^pan-2018]: Todo.\n',
    finds: ['5:6 signo-sin-efecto', '5:44 signo-sin-efecto'],
  },
  {
    name: 'signs by their name',
    source:
      '## Pan\n\n:::slide{minutes=2}\n| A | B |\n| --- | --- |\n| &rarr; | &check; |\n:::\n\nVa &Zscr;.\n',
    finds: ['13:1 signo-sin-letra'],
    says: 'Pan En la diapositiva A B → ✓ Va 𝒵.',
    shows: 'Pan A B → ✓',
  },
  {
    name: 'comments of other programs',
    source: 'Va %%sin Ana%% y {>>ver<<} y {++más++}.\n',
    finds: ['5:4 signo-sin-efecto', '5:18 signo-sin-efecto', '5:30 signo-sin-efecto'],
  },
  {
    name: 'emoji codes',
    source: 'Va :tada: y :+1:, a las 10:30:15 en pan::masa:uno.\n',
    finds: ['5:4 signo-sin-efecto', '5:13 signo-sin-efecto'],
  },
  {
    name: 'acute accents for backquotes',
    source: '´´´sh\nls\n´´´\n\nVa ´ls´ hoy.\n',
    finds: ['5:1 signo-sin-efecto', '7:1 signo-sin-efecto', '9:4 signo-sin-efecto'],
  },
  {
    name: 'a fence in one line',
    source: 'Va:\n\n```sh ls```\n\n``\nls\n``\n',
    finds: ['7:1 signo-sin-efecto', '9:1 signo-sin-efecto'],
  },
  {
    name: 'boxes of other programs',
    source: "!!! note \"Ojo\"\n\n.. note::\n\n{{< figura >}}\n\n'''Fuerte'''\n\nh2. Pan\n",
    finds: [
      '5:1 signo-sin-efecto',
      '7:1 signo-sin-efecto',
      '9:1 signo-sin-efecto',
      '11:1 signo-sin-efecto',
      '13:1 signo-sin-efecto',
    ],
  },
  {
    name: 'tables of other programs',
    source: '+-----+----+\n\n┌─┐\n\n| verso\n| otro\n\nPan\n: Harina con agua.\n',
    finds: ['5:1 signo-sin-efecto', '7:1 signo-sin-efecto', '9:1 signo-sin-efecto', '13:1 signo-sin-efecto'],
  },
  {
    name: 'a footnote with blanks',
    source: 'Va[^ pan] y[^pan ] y[^].\n',
    finds: ['5:3 signo-sin-efecto', '5:12 signo-sin-efecto', '5:21 signo-sin-efecto'],
  },
  {
    name: 'a list marked with letters',
    source: 'a) Uno\nb) Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with Roman numbers',
    source: 'i. Uno\nii. Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with numbers and dashes',
    source: '1.- Uno\n2.- Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with ordinals',
    source: '1º Uno\n2º Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with numbers in parentheses',
    source: '(1) Uno\n(2) Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with ticks',
    source: '✓ Uno\n✓ Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'a list marked with the letter o',
    source: 'o Uno\no Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'paths of another system',
    source: 'Va C:\\*.md y D:\\_pan y \\\\casa\\\\pan.\n',
    finds: ['5:6 barra-de-mas', '5:16 barra-de-mas', '5:24 barra-de-mas'],
  },
  {
    name: 'unseen characters by their name',
    source: 'Va ho&shy;ja y x&#8203;y.\n',
    finds: ['5:6 caracter-invisible', '5:17 caracter-invisible'],
  },
  {
    name: 'Markdown in a title',
    source:
      '---\ntitle: El **pan** de `masa`\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nUno.\n',
    finds: ['2:8 campo'],
  },
  {
    name: 'a page that leads away',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\nhead:\n  - tag: meta\n    attrs: { http-equiv: refresh, content: "0;url=https://ejemplo.org/" }\n  - tag: link\n    attrs: { rel: stylesheet, href: "https://ejemplo.org/a.css" }\n---\n\nUno.\n',
    finds: ['5:5 campo', '7:5 campo'],
  },
  {
    name: 'an address with a blank between angle brackets',
    source: 'Mira <https://ejemplo.org/a b> hoy.\n',
    finds: ['5:6 signo-sin-efecto'],
  },
  {
    name: 'two options that say the same',
    source:
      '## Pan\n\n::no-slide{reason="Uno"}\n\nVa.\n\n:::question\n¿Cuál?\n\n- [x] Uno\n- [ ] Dos\n- [ ] Dos\n\nPorque sí.\n:::\n',
    finds: ['16:7 pregunta-incompleta'],
  },
  {
    name: 'options in two lists',
    source:
      '## Pan\n\n::no-slide{reason="Uno"}\n\nVa.\n\n:::question\n¿Cuál?\n\n- [x] Uno\n- [ ] Dos\n- [ ] Tres\n\nY además:\n\n- [x] Cuatro\n\nPorque sí.\n:::\n',
    finds: ['20:1 pregunta-incompleta'],
  },
  {
    name: 'an option without its box',
    source:
      '## Pan\n\n::no-slide{reason="Uno"}\n\nVa.\n\n:::question\n¿Cuál?\n\n- [x] Uno\n- Dos\n- [ ] Tres\n\nPorque sí.\n:::\n',
    finds: ['11:1 pregunta-sin-opciones'],
  },
  {
    name: 'round quotation marks of attributes',
    source: '## Pan\n\n::no-slide{reason=“Uno dos”}\n\nVa.\n',
    finds: ['7:1 directiva-mal-escrita'],
  },
  {
    name: 'brackets within the title of a box',
    source: ':::note[Del [pan] de ayer]\nUno.\n:::\n',
    finds: [],
    says: 'Del [pan] de ayer Uno.',
  },
  {
    name: 'the title of a box without its brackets',
    source: ':::note Ojo\nUno.\n:::\n',
    finds: ['5:1 directiva-mal-escrita'],
  },
  {
    name: 'sections under data that cannot be read',
    source: '---\ntitle: ¿Qué es: un pan?\nsin-diapositivas: "Sí"\n---\n\n## Pan\n\nUno.\n',
    finds: ['2:8 yaml'],
  },
  {
    name: 'what is typed in another system',
    source: '```console\nPS C:\\> dir\n```\n\n```console\nC:\\Pan> dir\n```\n',
    finds: ['6:1 bloque-sin-comando', '10:1 bloque-sin-comando'],
  },
  {
    name: 'a control character in the data at the top',
    source:
      '---\ntitle: El \u0001 pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nUno.\n',
    finds: ['2:11 caracter-invisible'],
  },
  {
    name: 'options with letters of their own',
    source:
      '## Pan\n\n::no-slide{reason="Uno"}\n\nVa.\n\n:::question\n¿Cuál?\n\n- [x] a) Uno\n- [ ] b) Dos\n- [ ] c) Tres\n\nPorque sí.\n:::\n',
    finds: ['14:7 opcion-por-su-lugar', '15:7 opcion-por-su-lugar', '16:7 opcion-por-su-lugar'],
  },
  {
    name: 'signs that the letters lack',
    source: '## Pan\n\n:::slide{minutes=2}\n```text\n├─ α → ✓\n```\n:::\n\nVa → Σ ≠ ∞ &rArr; √.\n',
    finds: [],
    says: 'Pan En la diapositiva ├─ α → ✓ Va → Σ ≠ ∞ ⇒ √.',
    shows: 'Pan ├─ α → ✓',
  },
  {
    name: 'signs that no face has',
    source: 'La raíz 根 crece 2 &#8383;.\n',
    finds: ['5:1 signo-sin-letra', '5:9 signo-sin-letra'],
    says: 'La raíz 根 crece 2 ₿.',
  },
  {
    name: 'a break by blanks',
    source: 'Uno,  \ndos.\n',
    finds: ['5:5 salto-invisible'],
    says: 'Uno, dos.',
  },
  {
    name: 'a break by a backslash',
    source: 'Uno,\\\ndos.\n',
    finds: [],
    says: 'Uno, dos.',
  },
  {
    name: 'a backslash before a letter',
    source: 'Va C:\\pan hoy.\n',
    finds: ['5:6 barra-de-mas'],
  },
  {
    name: 'a backslash before a comma',
    source: 'Va\\, hoy.\n',
    finds: ['5:3 barra-de-mas'],
  },
  {
    name: 'an escaped asterisk',
    source: 'Va \\* hoy.\n',
    finds: [],
    says: 'Va * hoy.',
  },
  {
    name: 'a zero-width blank',
    source: 'Va ho\u200bja.\n',
    finds: ['5:6 caracter-invisible'],
  },
  {
    name: 'a soft hyphen',
    source: 'Va ho\u00adja.\n',
    finds: ['5:6 caracter-invisible'],
  },
  {
    name: 'a no-break blank in prose',
    source: 'Van 3\u00a0kg.\n',
    finds: [],
    says: 'Van 3 kg.',
  },
  {
    name: 'a no-break blank in code',
    source: '```text\na\u00a0b\n```\n',
    finds: ['6:2 caracter-invisible'],
  },
  {
    name: 'a character of direction',
    source: 'Va \u202ehoja.\n',
    finds: ['5:4 caracter-invisible'],
  },
  {
    name: 'a null',
    source: 'Va ho\u0000ja.\n',
    finds: ['5:6 caracter-invisible'],
  },
  {
    name: 'a line separator',
    source: 'Va\u2028hoy.\n',
    finds: ['5:3 caracter-invisible'],
  },
  {
    name: 'decomposed letters',
    source: 'La rai\u0301z no esta\u0301 aqui\u0301.\n',
    finds: ['5:6 letras-descompuestas'],
    says: 'La raíz no está aquí.',
  },
  {
    name: 'a picture with blanks',
    source: '![Un pan](mi pan.png)\n',
    finds: ['5:1 figura-mal-escrita'],
  },
  {
    name: 'a picture of an exclamation',
    source: '¡Pan![masa](/pan/) hoy.\n',
    finds: ['5:5 figura-mal-escrita'],
  },
  {
    name: 'a picture elsewhere',
    source: '![Un pan](https://ejemplo.org/pan.png)\n',
    finds: ['5:1 figura-de-fuera'],
  },
  {
    name: 'braces of templates',
    source: 'Va {{ pan }} hoy.\n',
    finds: [],
    says: 'Va {{ pan }} hoy.',
  },
  {
    name: 'a colon and a word',
    source: 'Son las 10:30 y pan:integral.\n',
    finds: [],
    says: 'Son las 10:30 y pan:integral.',
  },
  {
    name: 'entities',
    source: 'Va &amp;amp; y &copy;.\n',
    finds: [],
    says: 'Va &amp; y ©.',
  },
  {
    name: 'an escaped angle bracket',
    source: 'Va \\<pan> hoy.\n',
    finds: [],
    says: 'Va <pan> hoy.',
  },
  {
    name: 'a rule between paragraphs',
    source: 'Uno.\n\n---\n\nDos.\n',
    finds: ['7:1 markdown-no-permitido'],
  },
  {
    name: 'click in brackets',
    source: 'Va \\[click\\] hoy.\n',
    finds: [],
    says: 'Va [click] hoy.',
  },
  {
    name: 'asterisks of a product',
    source: 'Da 2*3*4 pasos.\n',
    finds: ['5:5 enfasis-dentro-de-palabra'],
  },
  {
    name: 'underscores within a number',
    source: 'Da 5_6_7 pasos.\n',
    finds: [],
    says: 'Da 5_6_7 pasos.',
  },
  {
    name: 'an address that runs code',
    source: 'Va [esto](javascript:alert(3)).\n',
    finds: ['5:4 direccion-no-permitida'],
  },
  {
    name: 'a table whose line of dashes has fewer cells than its heading',
    source: '| A | B |\n| --- |\n| a | b |\n',
    finds: ['6:1 fila-de-tabla'],
  },
  {
    name: 'a table whose line of dashes has more',
    source: '| A |\n| --- | --- |\n| a | b |\n',
    finds: ['6:1 fila-de-tabla'],
  },
  {
    name: 'definitions and captions of other dialects',
    source:
      'Pan\n\n: Harina.\n\nMasa\n~ Con agua.\n\nTable: Los panes.\n\nTiene `a`: b, y cerca de\n~ 5 kg.\n',
    finds: ['7:1 signo-sin-efecto', '10:1 signo-sin-efecto', '12:1 signo-sin-efecto'],
  },
  {
    name: 'a comment in a line that is not closed',
    source: 'Va <!-- falta.\n\n- Dos <!-- también\n',
    finds: ['5:4 signo-sin-efecto', '7:7 signo-sin-efecto'],
  },
  {
    name: 'text after a comment',
    source: '<!-- uno --> Dos **tres**.\n\n- <!-- uno --> Cuatro\n',
    finds: ['5:14 html-en-la-nota', '7:16 html-en-la-nota'],
  },
  {
    name: 'text under a comment',
    source: '<!-- uno -->\nDos.\n',
    finds: [],
    says: 'Dos.',
  },
  {
    name: 'bullets with a space that does not break',
    source: '-\u00a0Uno\n-\u00a0Dos\n',
    finds: ['5:1 lista-mal-escrita'],
  },
  {
    name: 'numbers with a space that does not break',
    source: 'Se hace así:\n\n1.\u00a0Uno\n2.\u00a0Dos\n',
    finds: ['7:1 lista-mal-escrita'],
  },
  {
    name: 'attributes as kramdown has them',
    source: 'Uno.\n{: .clase}\n',
    finds: ['6:1 signo-sin-efecto'],
  },
  {
    name: 'a width as kramdown has it',
    source: 'Uno.\n{:width="300"}\n',
    finds: ['6:1 signo-sin-efecto'],
  },
  {
    name: 'a correction of another text',
    source: 'Va {~~masa~>pan~~} bien.\n',
    finds: ['5:4 signo-sin-efecto'],
  },
  {
    name: 'a table of contents of a wiki',
    source: '[[_TOC_]]\n',
    finds: ['5:1 signo-sin-efecto'],
  },
  {
    name: 'an exercise that is not closed',
    source:
      '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::exercise{minutes=5}\nDibuja.\n\n## Masa\n\n::no-slide{reason="Es un repaso."}\n\nHola.\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'an exercise that its solution follows before it is closed',
    source:
      '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::exercise\nDibuja.\n\n:::solution\nUna.\n:::\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'an exercise that is only begun',
    source: '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::exercise\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'a question that is not closed',
    source:
      '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::question\nDime.\n\n- [x] Uno\n- [ ] Dos\n- [ ] Tres\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'a slide that an exercise follows before it is closed',
    source:
      '## Pan\n\n:::slide{minutes=1}\n- Uno\n\nVeamos.\n\n:::exercise\nHaz.\n:::\n\n:::solution\nHecho.\n:::\n',
    finds: ['7:1 directiva-sin-cerrar'],
  },
  {
    name: 'a box that a slide follows before it is closed',
    source:
      '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::note\nUno.\n\n## Masa\n\n:::slide{minutes=1}\n- Uno\n:::\n\nHola.\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'a remark that is not closed',
    source: '## Pan\n\n::no-slide{reason="Es un repaso."}\n\n:::teacher\nUno.\n',
    finds: ['9:1 directiva-sin-cerrar'],
  },
  {
    name: 'a slide that another one follows before it is closed',
    source:
      '## Pan\n\n:::slide{minutes=1}\n- Uno\n\nVeamos.\n\n## Masa\n\n:::slide{minutes=1}\n- Dos\n:::\n\nVeamos.\n',
    finds: ['7:1 directiva-sin-cerrar'],
  },
  {
    name: 'text glued to a table',
    source: '| A | B |\n| --- | --- |\n| c | d |\nUno.\n',
    finds: ['8:1 fila-de-tabla'],
  },
  {
    name: 'words after the language, one of them a title',
    source:
      '```js title="pan.js" {1} numbers\nlet a\n```\n\n```js title=\'pan.js\'\nlet a\n```\n\n```js {1} title="pan.js"\nlet a\n```\n',
    finds: ['5:26 lenguaje-del-bloque', '9:7 lenguaje-del-bloque'],
  },
  {
    name: 'a block of another program',
    source: ':::warning\nUno.\n:::\n\n::: {.tip #pan}\nDos.\n:::\n',
    finds: ['5:1 directiva-desconocida', '9:1 directiva-mal-escrita'],
  },
  {
    name: 'lists marked with letters, capitals and numbers',
    source:
      'a. Uno\nb. Dos\n\nA) Uno\nB) Dos\n\n1 - Uno\n2 - Dos\n\n1.1 Uno\n1.2 Dos\n\n1.Uno\n2.Dos\n\n1ro. Uno\n2do. Dos\n',
    finds: [
      '5:1 lista-mal-escrita',
      '8:1 lista-mal-escrita',
      '11:1 lista-mal-escrita',
      '14:1 lista-mal-escrita',
      '17:1 lista-mal-escrita',
      '20:1 lista-mal-escrita',
    ],
  },
  {
    name: 'lines that count themselves',
    source: 'Paso 1: uno\nPaso 2: dos\n\n#1 Uno\n#2 Dos\n\n-Uno\n-Dos\n',
    finds: ['5:1 lista-mal-escrita', '8:1 lista-mal-escrita', '11:1 lista-mal-escrita'],
  },
  {
    name: 'lines that only look counted',
    source: 'Lo dijo A. Pérez con\nA. Gómez; va\nC: pan y\nD: masa, o el paso 2.\n',
    finds: [],
    says: 'Lo dijo A. Pérez con A. Gómez; va C: pan y D: masa, o el paso 2.',
  },
  {
    name: 'bullets of a word processor',
    source: ' Uno\n\n Dos\n',
    finds: ['5:1 lista-mal-escrita', '5:1 signo-sin-letra', '7:1 lista-mal-escrita', '7:1 signo-sin-letra'],
  },
  {
    name: 'an empty slide',
    source: '## Pan\n\n:::slide{minutes=1}\n:::\n\nUno.\n',
    finds: ['7:1 directiva-vacia'],
  },
  {
    name: 'an empty box',
    source: ':::note[Pan]\n<!-- nada -->\n:::\n',
    finds: ['5:1 directiva-vacia'],
  },
  {
    name: 'HTML and references in a title',
    source:
      '---\ntitle: El <b>pan</b>\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos &amp; _más_.\n---\n\nUno.\n',
    finds: ['2:8 campo', '3:14 campo'],
  },
  {
    name: 'signs that are only themselves in a title',
    source:
      '---\ntitle: C*, a_b y AT&T\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\n---\n\nUno.\n',
    finds: [],
    says: 'Uno.',
  },
  {
    name: 'a page that asks elsewhere',
    source:
      '---\ntitle: Pan\ndescription: Una nota que solo existe para poner a prueba la máquina con toda clase de textos.\nhead:\n  - tag: style\n    content: "@import url(https://ejemplo.org/a.css)"\n  - tag: noscript\n    content: <img src="https://ejemplo.org/x.png">\n  - tag: meta\n    attrs: { HTTP-EQUIV: Refresh, content: "0" }\n  - tag: meta\n    attrs: { http-equiv: content-security-policy, content: x }\n  - tag: style\n    content: "h1 { background: url(data:image/png;base64,AA) }"\n---\n\nUno.\n',
    finds: ['5:5 campo', '7:5 campo', '9:5 campo', '11:5 campo'],
  },
  {
    name: 'flags, keys and families',
    source: 'Va 🇲🇽 y 1️⃣ y 👨‍👩‍👧 y 👍🏽, con 1 y #.\n',
    finds: [
      '5:4 markdown-no-permitido',
      '5:11 markdown-no-permitido',
      '5:17 markdown-no-permitido',
      '5:28 markdown-no-permitido',
    ],
  },
  {
    name: 'a table of a wiki',
    source: '||A||B||\n|c|d|\n',
    finds: ['5:1 fila-de-tabla'],
  },
  {
    name: 'a source in brackets',
    source: 'Va[1], según [Ruiz 2020].\n',
    finds: ['5:3 referencia-rota', '5:14 referencia-rota'],
  },
  {
    name: 'names of characters that are none',
    source: 'Va &nbsp y &#0; y &pan; y &copy=2 y \\&lt y &nbsp;&eacute;.\n',
    finds: ['5:4 signo-sin-efecto', '5:12 signo-sin-efecto', '5:19 signo-sin-efecto'],
  },
  {
    name: 'names of characters',
    source: 'Va &eacute; y AT&T y ?a=1&copy=2 y &#241;.\n',
    finds: [],
    says: 'Va é y AT&T y ?a=1&copy=2 y ñ.',
  },
  {
    name: 'a backslash that ends a paragraph',
    source: 'Uno\\\ndos\\\n\n- Tres\\\n',
    finds: ['6:4 barra-de-mas', '8:7 barra-de-mas'],
  },
  {
    name: 'empty items',
    source: '- Uno\n-\n- Dos\n\n1.\n2. Tres\n',
    finds: ['6:1 lista-mal-escrita', '9:1 lista-mal-escrita'],
  },
  {
    name: 'headings where no section begins',
    source:
      '## Pan\n\n:::slide{minutes=1}\n### Uno\n\n- Dos\n\n## Masa\n:::\n\nVa.\n\n> ### Tres\n\n- ## Cuatro\n',
    finds: ['12:1 encabezado-mal-escrito', '17:3 encabezado-mal-escrito', '19:3 encabezado-mal-escrito'],
  },
  {
    name: 'marks of other programs',
    source: 'Va ++uno++ y ^^dos^^ y ||tres||, de C++ a ++i y a || b.\n',
    finds: ['5:4 signo-sin-efecto', '5:14 signo-sin-efecto', '5:24 signo-sin-efecto'],
  },
]
