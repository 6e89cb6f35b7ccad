import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';

/** Swedish. */
export const swedish = {
  code: 'sv',
  umlauts: true,
  stemmer: snowball('swedish'),
  decimalComma: true,
  stopWords: wordsOf(
    `alla att av blev bli blir de dem den denna deras dess dessa det detta dig din dina ditt du där efter ej ett en eller er
    era ert från för ha hade han hans har hennes henne hon honom i in inte jag kan kunde man med mellan men mig min mina
    mitt mot ni nu någon något några och om oss på samma sedan sig sin sina sitt ska skulle som så till under upp ut
    utan vara varit vi vid vår våra vårt än är över också`,
  ),
  compounding: {
    links: ['', 's', 'e', 'o', 'u'],
    noHeads:
      wordsOf(`alla annan bakom bort efter eller emot fram från före genom hela hemma igen inför inne inom inte kring med
      mellan mera mest mindre mycket nedan nere någon ofta också omkring samman sedan själv till tillbaka under upp utan
      utanför vara vidare väl över åter`),
  },
  asking: [
    ['number', 'hur (?:många|mycket|länge|ofta|gammal|gamla|långt?|stort?|stora|högt?|dyrt?|snabbt?)'],
    ['number', 'vilken(?= (?:andel|summa|ålder))|vilket(?= (?:antal|pris|belopp))|hur stor(?= andel)'],
    ['when', '(?:i|på|under )?(?:vilket|vilken)(?= (?:år|datum|århundrade|månad|dag|vecka)(?!\\p{L}))|sedan när|när'],
    [
      'where',
      '(?:i )?(?:vilket|vilken)(?= (?:land|stad|län|region|ort|plats)(?!\\p{L}))|varifrån|vart|var(?! (?:den|det|de|han|hon|jag|vi|ni|du)(?!\\p{L}))',
    ],
    ['why', 'varför|av vilken anledning|hur kommer det sig'],
    ['who', 'vem|vems|vilka(?= personer)'],
    ['which', 'vilken|vilket|vilka'],
    ['what', 'vad|hur|varmed'],
    ['yes-no', 'är|var det|har|hade|kan|kunde|ska|skulle|blev|blir|finns|fanns|måste|får|fick'],
  ],
  percentages: { asked: 'procent|andel', said: 'procent' },
  present: wordsOf(`är har ska kan får blir kommer just nu snart ny nya nytt aktuell aktuella`),
  abbreviations: {
    joining: wordsOf(
      `bl.a bl d.v.s dvs f.d t.ex t ex s.k m.a.o p.g.a pga fr.o.m t.o.m f.n ca dr prof doc hr fr jfr resp inkl exkl st kl ev
      ang enl lic civ ing gen`,
    ),
    either: wordsOf(`etc m.m mm m.fl osv o.s.v o.dyl f.kr e.kr milj mdr jr sr tkr mkr`),
    beforeNumber: wordsOf(`nr s sid kap jan febr feb mars apr aug sept sep okt nov dec tel`),
    openers: wordsOf(
      `den det de en ett han hon jag vi ni du denna detta dessa i på av för med till från om men och eller när där här då så
      efter under enligt som hur vad vem varför inte nu sedan också alla många flera`,
    ),
  },
  months: [
    'januari jan jan.',
    'februari febr febr. feb feb.',
    'mars',
    'april apr apr.',
    'maj',
    'juni',
    'juli',
    'augusti aug aug.',
    'september sept sept. sep sep.',
    'oktober okt okt.',
    'november nov nov.',
    'december dec dec.',
  ],
  weekdays: [
    'måndag måndags',
    'tisdag tisdags',
    'onsdag onsdags',
    'torsdag torsdags',
    'fredag fredags',
    'lördag lördags',
    'söndag söndags',
  ],
  furniture: {
    by: 'av|text(?: och foto)?',
    credit: '(?:foto|bild|källa|video|illustration)',
    more: 'läs(?: också| även| mer)|se (?:också|även)|lyssna(?: också)?|relaterat',
    page: 'annons|läs (?:mer|också|vidare)|dela|skriv ut|kommentarer|logga in|prenumerera|mest läst|relaterade artiklar|innehåll',
    notice: String.raw`nyhetsbrev|prenumerera|anmäl dig|alla rättigheter förbehålls|(?:använd\S+|acceptera\S*) (?:av )?(?:cookies|kakor)|integritetspolicy|användarvillkor|klicka här|följ oss`,
    contact: 'följ (?:honom|henne) på|är (?:reporter|journalist|korrespondent|redaktör) (?:på|för|vid)',
  },
  timeWords: [
    ['och', 'and'],
    ['eller', 'or'],
    ['mellan', 'between'],
    ['från(?: och med)?', 'since'],
    ['till(?: och med)?|fram till', 'until'],
    ['sedan', 'since'],
    ['före', 'before'],
    ['efter', 'after'],
    ['i|under|år|på', 'in'],
    ['den|året(?= \\d)', ''],
    ['förra veckan', 'last week'],
    ['förra månaden', 'last month'],
    ['förra året|i fjol', 'last year'],
    ['den här veckan|denna vecka', 'this week'],
    ['i år(?! \\d)', 'this year'],
    ['i förrgår', 'the day before yesterday'],
    ['i går|igår', 'yesterday'],
    ['i dag|idag', 'today'],
    ['{year}-talet', 'the {year}s'],
    ['(?<ten>\\d0)-talet', 'the {ten}s'],
    ['våren', 'spring'],
    ['sommaren', 'summer'],
    ['hösten', 'autumn'],
    ['vintern', 'winter'],
    ['julen?', 'Christmas'],
    ['nyårsafton', "New Year's Eve"],
    ['påsken?', 'Easter'],
    ['midsommar', '24 June'],
    ['början av', 'early'],
    ['mitten av', 'mid'],
    ['slutet av', 'late'],
  ],
} satisfies Language;
