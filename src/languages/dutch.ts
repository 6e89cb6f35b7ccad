import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { DUTCH_TIMES } from './times/dutch-times.ts';

/** Dutch. */
export const dutch = {
  code: 'nl',
  askedAnywhere: true,
  stemmer: snowball('dutch'),
  decimalComma: true,
  stopWords:
    wordsOf(`aan al als bij dan dat de der deze die dit door een en er haar had hadden hebben heeft hem het hij hun ik in is je
    kan kunnen maar me met mij mijn na naar niet nog nu of om omdat ook op over te toch tot u uit van veel voor want was
    waren we werd werden wij worden wordt ze zich zij zijn zo zou`),
  compounding: {
    links: ['', 's', 'en', 'e', 'n'],
    noHeads:
      wordsOf(`achter alle ander anders binnen boven buiten daar deze door eerst even goed hier hoofd langs meer mede mede
      midden naar naast neer niet onder over samen tegen terug tussen twee vast veel verder voor voort waar weer zonder`),
  },
  asking: [
    ['number', 'hoe ?veel|hoe (?:lang|oud|vaak|ver|groot|hoog|duur|snel)'],
    ['when', '(?:in )?welke?(?= (?:jaar|maand|datum|dag|eeuw))|sinds wanneer|wanneer'],
    ['where', '(?:in )?welke?(?= (?:land|stad|regio|plaats))|waarheen|waarvandaan|waar'],
    ['why', 'waarom|om welke reden'],
    ['who', 'van wie|wie|wiens'],
    ['which', 'welke?'],
    ['what', 'wat|hoe|waarmee|waarover|waarvoor'],
    ['yes-no', 'is|zijn|was|waren|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|wordt|werd|gaat'],
  ],
  present: wordsOf(`is zijn heeft hebben zal zullen kan kunnen gaat gaan wordt worden nieuwe nieuw binnenkort huidige`),
  abbreviations: {
    joining: wordsOf(
      `dhr mevr mw mr dr drs ir ing prof ds st bijv bv o.a m.b.t d.w.z t.o.v i.v.m t.a.v ca incl excl resp vgl`,
    ),
    either: wordsOf(`enz etc jl a.s b.v n.v mln mld`),
    beforeNumber: wordsOf(`nr nrs blz jan feb mrt apr jun jul aug sept okt nov dec tel`),
    openers: wordsOf(
      `de het een hij zij ze wij we ik jij u dit dat deze die er in op bij met na van voor naar maar en of als toen ook
       zo dan daar hier zijn haar hun niet geen wat wie waar waarom volgens sinds`,
    ),
  },
  furniture: {
    by: 'door|van onze .{3,40}',
    credit: "(?:foto|beeld|bron|video|illustratie)(?:'s)?",
    more: 'lees(?: ook| meer| verder)|bekijk ook|luister ook|zie ook|gerelateerd',
    page: 'advertentie|lees (?:meer|ook|verder)|delen|afdrukken|reacties?|inloggen|abonneren|meest gelezen|gerelateerde artikelen|inhoud(?:sopgave)?',
    notice: String.raw`nieuwsbrief|(?:schrijf|meld) je (?:in|aan)|abonneer|alle rechten voorbehouden|(?:gebruik|accepteer)\S* (?:van )?cookies|privacy(?:beleid|verklaring)|gebruiksvoorwaarden|klik hier|volg ons`,
    contact: 'volg (?:hem|haar) op|is (?:verslaggever|redacteur|correspondent|journalist) (?:bij|van|voor)',
  },
  ...DUTCH_TIMES,
} satisfies Language;
