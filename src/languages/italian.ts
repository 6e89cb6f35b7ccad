import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { ITALIAN_TIMES } from './times/italian-times.ts';

/** Italian. */
export const italian = {
  code: 'it',
  askedAnywhere: true,
  stemmer: snowball('italian'),
  elision: /^(?:[ldcmtsv]|un|all|dall|dell|nell|sull|coll|quell|quest|bell|sant|dov|com|gl|anch)'(?=.)/u,
  decimalComma: true,
  stopWords:
    wordsOf(`a ad ai al alla alle allo anche che ci con da dai dal dalla de degli dei del della delle dello di e è ed era erano
    fra gli ha hanno i il in io l la le lei li lo loro lui ma mi ne negli nei nel nella nelle noi non o per però più se
    si sono stata stato su sua sue sui sul sulla suo suoi tra tu un una uno vi voi`),
  asking: [
    ['number', 'quant[oaie]|quale(?= (?:percentuale|numero|prezzo))'],
    ['when', '(?:in )?(?:che|quale)(?= (?:anno|mese|data|giorno|secolo))|da quando|quando'],
    ['where', "(?:in )?(?:che|quale)(?= (?:paese|città|regione|luogo))|da dove|dove|dov['’]?è"],
    ['why', 'perché|per quale motivo'],
    ['who', 'chi|di chi|a chi'],
    ['which', 'quale|quali|qual'],
    ['what', "che cosa|cosa|cos['’]?è|che|come"],
  ],
  percentages: { asked: 'percentual', said: 'per cento' },
  present: wordsOf(`è sono sta stanno ha hanno sarà saranno può possono nuovo nuova nuovi nuove attuale`),
  abbreviations: {
    joining: wordsOf(`sig sigg dott dr prof avv ing on sen gen col cap mons arch geom cfr pag art es p.es`),
    either: wordsOf(`ecc s.p.a s.r.l`),
    beforeNumber: wordsOf(`n nn pag gen feb mar apr giu lug ago set sett ott nov dic tel`),
    openers: wordsOf(
      `il lo la i gli le un uno una lui lei loro io noi voi questo questa questi in nel nella su per con da di del al ma e
       o se quando come secondo dopo prima anche non è chi che cosa dove perché`,
    ),
  },
  furniture: {
    by: 'di|a cura di|testo di',
    credit: 'foto|fonte|immagine|crediti|credit|video|illustrazione',
    more: '(?:leggi|guarda|vedi|ascolta)(?: anche| di più)|per approfondire|approfondimento|correlati',
    page: String.raw`pubblicità|leggi (?:anche|tutto|di più)|continua a leggere|condividi(?: su \S+)?|stampa|commenti|abbonati|accedi|i più letti|articoli correlati|contenuto sponsorizzato|indice`,
    notice: String.raw`(?:nostra|alla|la) newsletter|iscriviti|abbonati|tutti i diritti riservati|riproduzione riservata|(?:utilizz\S+|accett\S+) (?:i )?cookie|informativa sulla privacy|termini (?:e condizioni|di utilizzo)|clicca qui|seguici`,
    contact: 'segui(?:lo|la|mi) su|è (?:giornalista|corrispondente|redattore|redattrice) (?:di|del|della|per|presso)',
  },
  ...ITALIAN_TIMES,
} satisfies Language;
