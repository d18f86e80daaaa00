import { OBJECT } from '../text/unit.ts'
import type { Usage } from './usage.ts'

const blank = String.raw`[ \u00a0\u202f]+`
const noneBefore =
  'Ante una coma, un punto, dos puntos o un signo de cierre no va espacio (Ortografía, 2010).'
const noneAfter = 'Tras un signo de apertura no va espacio (Ortografía, 2010).'
const oneAfter = 'Tras la coma, el punto, el punto y coma y los dos puntos va un espacio (Ortografía, 2010).'

/** Words that go on with a sentence, so that a colon before them is no part of an identifier. */
const goingOn =
  'el|la|los|las|un|una|unos|unas|no|si|se|en|de|con|para|por|que|es|son|cada|su|sus|hay|al|cuando|como|este|esta|primero'
/** The same, with which a sentence begins. */
const beginning =
  'El|La|Los|Las|Un|Una|En|Se|No|Si|Para|Con|Por|Este|Esta|Esto|Estos|Estas|Cuando|Al|De|Del|Como|También|Además|Luego|Después|Es|Son|Hay|Su|Sus|Cada|Todo|Todos|Todas|Pero|Lo|Ahora|Aquí|Así|Aunque|Sin'

/** Blanks on the wrong side of a sign. */
export const spacing: readonly Usage[] = [
  {
    pattern: /(?<=(?<!\p{L})etc)(?<palabra>\.{2,}|…)/dgiu,
    words: ['etc..', 'etc…'],
    right: () => '.',
    norm: 'Tras «etc.» no van puntos suspensivos: dicen lo mismo (Ortografía, 2010).',
  },
  {
    pattern: /(?<=\p{Ll}{2})(?<palabra>\.{4,})(?=\s|$)/dgu,
    words: ['....'],
    right: () => '...',
    norm: 'Los puntos suspensivos son tres (Ortografía, 2010).',
  },
  {
    // «harina ,agua».
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}»)${OBJECT}])(?<palabra>${blank},)(?=\p{Ll}{3,}(?:[\s,.;]|$))`,
      'dgu',
    ),
    words: [' ,'],
    right: () => ', ',
    norm: noneBefore,
  },
  {
    // «Sube la masa .Luego reposa», «tres cosas :agua, sal y harina».
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}»)${OBJECT}])(?<palabra>${blank}[.:;])(?=(?:${beginning}|Primero|Entonces|Guarda|Abre|Usa|Haz|Ten|Revisa|Espera|\p{Lu}\p{Ll}{3,})\s+[\p{Ll}${OBJECT}]|(?<=[:;])\p{Ll}{2,}[\s,](?!\S*:))`,
      'dgu',
    ),
    words: [' .', ' :', ' ;'],
    right: (found) => `${found.at(-1)!} `,
    norm: noneBefore,
  },
  {
    // «La harina( sin sal)».
    pattern: /(?<=(?:^|\s)\p{Ll}{3,})(?<palabra>\( )(?=\p{L})/dgu,
    words: ['( '],
    right: () => ' (',
    norm: 'Ante un paréntesis que se abre va un espacio, y dentro no (Ortografía, 2010).',
  },
  {
    pattern: new RegExp(String.raw`(?<=\p{Ll}{3})(?<palabra>${blank})(?=(?:\.\.\.|…)\s+\p{Ll})`, 'dgu'),
    words: [' ...', ' …'],
    right: () => '',
    norm: 'Los puntos suspensivos van pegados a lo que precede (Ortografía, 2010).',
  },
  {
    // «El acuerdo (ANS)garantiza».
    pattern: /(?<=\s\([\p{L} ]{2,60})(?<palabra>\))(?=\p{Ll}{3,}\s)/dgu,
    words: [')'],
    right: () => ') ',
    norm: 'Tras un paréntesis que se cierra va un espacio (Ortografía, 2010).',
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}»)\]"”’%${OBJECT}])(?<palabra>${blank})(?=[,;](?:\s|$))`,
      'dgu',
    ),
    words: [' ,', ' ;'],
    right: () => '',
    norm: noneBefore,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}»)\]"”’%${OBJECT}])(?<palabra>${blank})(?=\.(?:\s|$))`,
      'dgu',
    ),
    words: [' .'],
    right: () => '',
    norm: noneBefore,
  },
  {
    // «¡ Hecho !» has a rule below; without the first sign only the blank shows.
    pattern: /(?<=\p{Ll}{3,})(?<palabra>[ \u00a0]+)(?=[?!](?:\s*$|\s+\p{Lu}))/dgu,
    words: [' ?', ' !'],
    right: () => '',
    norm: noneBefore,
  },
  {
    // «a : b» stands in formulas: a word of three letters shows a sentence.
    pattern: new RegExp(
      String.raw`(?<=[\p{L}]{3}|[»)${OBJECT}])(?<palabra>${blank})(?=:\s+[\p{L}«¿¡${OBJECT}])`,
      'dgu',
    ),
    words: [' :'],
    right: () => '',
    norm: noneBefore,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[¿¡][^¿¡?!]{0,200}[\p{L}»)${OBJECT}])(?<palabra>${blank})(?=[?!](?:\s|$|[.,;:)»]))`,
      'dgu',
    ),
    words: [' ?', ' !'],
    right: () => '',
    norm: noneBefore,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}.?!${OBJECT}])(?<palabra>${blank})(?=[)»](?:\s|$|[.,;:?!)]))`,
      'dgu',
    ),
    words: [' )', ' »'],
    right: () => '',
    norm: noneBefore,
    // The blank that follows the sign is told by the next one; «a) », «( » open nothing.
    except: ({ input, index }) => !/[(«][^)»]*$/.test(input.slice(Math.max(0, index - 300), index)),
  },
  {
    pattern: new RegExp(String.raw`(?<=[¿¡])(?<palabra>${blank})(?=[\p{L}\p{N}«"“${OBJECT}])`, 'dgu'),
    words: ['¿ ', '¡ '],
    right: () => '',
    norm: noneAfter,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(])[(«])(?<palabra>${blank})(?=[\p{L}\p{N}¿¡${OBJECT}])`,
      'dgu',
    ),
    words: ['( ', '« '],
    right: () => '',
    norm: noneAfter,
    except: ({ input, index }) => !/^[^(«]*[)»]/.test(input.slice(index + 1, index + 300)),
  },
  {
    // Three letters on each side: «es,en» are codes.
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(¿¡«])\p{L}\p{Ll}{2,}(?:,\p{Ll}{3,}){0,20})(?<palabra>,)(?=\p{Ll}{3,}(?:[\s,.;:)]|$))`,
      'dgu',
    ),
    words: [','],
    right: () => ', ',
    norm: oneAfter,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(¿¡«])\p{L}\p{Ll}{2,})(?<palabra>,)(?=(?:y|o|a|${goingOn})\s)`,
      'dgu',
    ),
    words: [','],
    right: () => ', ',
    norm: oneAfter,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(¿¡«])\p{L}?\p{Ll}{2,})(?<palabra>;)(?=\p{Ll}{2,}(?:[\s,.;:)]|$))`,
      'dgu',
    ),
    words: [';'],
    right: () => '; ',
    norm: oneAfter,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(¿¡«])\p{L}\p{Ll}{2,})(?<palabra>:)(?=(?:${goingOn})\s)`,
      'dgu',
    ),
    words: [':'],
    right: () => ': ',
    norm: oneAfter,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(¿¡«])\p{L}?\p{Ll}{3,}|[)»${OBJECT}])(?<palabra>\.)(?=(?:${beginning}),?\s+[\p{Ll}${OBJECT}])`,
      'dgu',
    ),
    words: ['.'],
    right: () => '. ',
    norm: oneAfter,
  },
  {
    // A call has no blank before its first word's end: «amasar(pan)».
    pattern: new RegExp(
      String.raw`(?<=(?:^|\s)\p{Ll}{4,})(?<palabra>\()(?=(?:\p{Ll}+\s+){2,}\p{Ll}+)`,
      'dgu',
    ),
    words: ['('],
    right: () => ' (',
    norm: 'Ante un paréntesis que se abre va un espacio (Ortografía, 2010).',
  },
]
