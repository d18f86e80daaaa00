import { defineUsageRule, re, start } from '../usage/usage.ts'

/** A colon between a verb or a preposition and what it takes. */
export default defineUsageRule(
  {
    id: 'dos-puntos-de-mas',
    severity: 'warning',
    what: 'Dos puntos entre un verbo o una preposición y lo que les sigue.',
    why: 'Los dos puntos anuncian algo ya nombrado: entre el verbo y su complemento no va signo alguno (Ortografía, 2010).',
    advice:
      'Quítalos, o nombra antes lo que anuncias: «son estos» o «lleva lo siguiente», y luego los dos puntos.',
    examples: [
      {
        wrong: 'Los ingredientes son: harina, agua y sal.\n',
        right: 'Los ingredientes son harina, agua y sal.\n',
        finds: ['son:'],
      },
    ],
  },
  [
    {
      // Not before a line of its own, nor code: the list or the command that follows is set apart.
      pattern: re(
        String.raw`${start}(?<!\bque\s+)(?<palabra>(?:son|incluyen?|contienen?|de|en|con|para|por|a|como|entre|desde|mediante|según):)(?=[ \u00a0]+[\p{Ll}\d])`,
      ),
      words: [': '],
      // «Apéndice A: palabras».
      except: ({ groups }) => groups!.palabra === 'A:',
      norm: 'Quita los dos puntos, o nombra antes lo que anuncian: «son estos:» (Ortografía, 2010).',
    },
  ],
  (found) => `Sobran los dos puntos de «${found}»`,
)
