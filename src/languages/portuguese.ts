import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { PORTUGUESE_TIMES } from './times/portuguese-times.ts';

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
  furniture: {
    by: 'por|texto de',
    credit: '(?:foto|fonte|imagem|crédito|vídeo|ilustração)(?:s|ns)?',
    more: '(?:leia|veja|ouça|saiba)(?: também| mais)|relacionad[oa]s?',
    page: String.raw`publicidade|leia (?:mais|também)|continue lendo|compartilh(?:e|ar)(?: no \S+)?|partilhar|imprimir|comentários?|assine|entrar|mais lidas|(?:artigos|notícias) relacionad[oa]s|conteúdo patrocinado|índice`,
    notice: String.raw`(?:nossa|a) newsletter|inscreva-se|assine (?:já|agora|a)|todos os direitos reservados|(?:us\S+|aceit\S+) (?:os )?cookies|política de privacidade|termos (?:e condições|de uso)|clique aqui|siga-nos`,
    contact: 'siga-[oa] no|é (?:jornalista|correspondente|repórter|editora?) (?:d[aoe]|n[ao]|para)',
  },
  ...PORTUGUESE_TIMES,
} satisfies Language;
