import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';
import { POLISH_TIMES } from './times/polish-times.ts';

/** Polish. */
export const polish = {
  code: 'pl',
  decimalComma: true,
  ordinals: true,
  abbreviations: {
    joining: wordsOf(`prof dr hab mgr inż gen płk kpt ks św ul al pl np m.in tzw tj ok zob por im woj red`),
    either: wordsOf(`itd itp r w zł tys mln mld p.n.e n.e`),
    beforeNumber: wordsOf(`nr s str poz art ust tel`),
    openers: wordsOf(
      `on ona ono oni ten ta to te w we na po z ze do od za o a i ale lub jednak także gdy jak co kto nie jest są`,
    ),
  },
  furniture: {
    by: 'autor(?:ka)?|tekst',
    credit: String.raw`(?:fot|zdjęcie|zdjęcia|źródło|oprac|wideo|autor)\.?`,
    more: '(?:czytaj|zobacz|przeczytaj|posłuchaj)(?: też| także| również| więcej)|powiązane',
    page: 'reklama|czytaj (?:więcej|dalej|też)|udostępnij|drukuj|komentarze|zaloguj się|najczęściej czytane|zobacz (?:też|także)|spis treści|materiał sponsorowany',
    notice: String.raw`newsletter|zapisz się|subskrybuj|wszelkie prawa zastrzeżone|(?:używ\S+|akceptuj\S+|wykorzyst\S+) (?:pliki |plików )?cookies|polityk[aię] prywatności|regulamin serwisu|kliknij tutaj|obserwuj nas`,
    contact: 'jest (?:dziennikarz(?:em|ką)|korespondent(?:em|ką)|redaktor(?:em|ką)) ',
  },
  asking: [
    ['number', 'ile|ilu'],
    ['when', 'kiedy|od kiedy|w którym roku'],
    ['where', 'gdzie|dokąd|skąd'],
    ['why', 'dlaczego|czemu'],
    ['who', 'kto to(?: jest| są)?|kim (?:jest|są|był|była)|kto|kogo|komu'],
    ['which', 'któr(?:y|a|e|ego|ej|ym|ych|zy)'],
    ['what', 'co to(?: jest| są)?|czym|co|jak'],
    ['yes-no', 'czy'],
  ],
  ...POLISH_TIMES,
} satisfies Language;
