import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';

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
} satisfies Language;
