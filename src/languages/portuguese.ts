import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';

/** Portuguese. */
export const portuguese = {
  code: 'pt',
  askedAnywhere: true,
  stemmer: snowball('portuguese'),
  decimalComma: true,
  stopWords:
    wordsOf(`a à ao aos as às com da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta está este eu foi
    foram há isso isto já lhe mais mas me na nas no nos não o os ou para pela pelas pelo pelos por que se sem ser seu
    seus sua suas são também te tem têm um uma umas uns você`),
  asking: [
    ['number', 'quant[oa]s?|qual(?= (?:percentagem|porcentagem|número|preço))'],
    ['when', '(?:em )?(?:que|qual)(?= (?:ano|mês|data|dia|século))|desde quando|quando'],
    ['where', '(?:em )?(?:que|qual)(?= (?:país|cidade|região|lugar|estado))|de onde|aonde|onde'],
    ['why', 'por que|por quê|porque|porquê'],
    ['who', 'de quem|quem'],
    ['which', 'qual|quais'],
    ['what', 'o que|o quê|que|como'],
  ],
  percentages: { asked: 'percentual', said: 'por cento' },
  present: wordsOf(`é são está estão tem têm vai vão será serão pode podem novo nova novos novas atual`),
  abbreviations: {
    joining: wordsOf(`sr sra srs dr dra d prof profa eng exmo exma gen cel av art pág cap ex p.ex`),
    either: wordsOf(`etc cia ltda s.a eua`),
    beforeNumber: wordsOf(`n no nº pág jan fev mar abr mai jun jul ago set out nov dez tel`),
    openers: wordsOf(
      `o a os as um uma ele ela eles elas eu nós isto este esta esse essa em no na com por para sem sobre de do da ao mas e
       ou se quando como segundo desde depois antes também não seu sua é que quem onde`,
    ),
  },
} satisfies Language;
