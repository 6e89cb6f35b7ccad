import { GERMAN_KINDS } from './kinds/german-kinds.ts';
import { LATIN_TYPING } from './latin-typing.ts';
import { GERMAN_CHATTER } from './chatter/german-chatter.ts';
import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { GERMAN_TIMES } from './times/german-times.ts';

/** German. */
export const german = {
  code: 'de',
  capitalNouns: true,
  umlauts: true,
  askedAnywhere: true,
  stemmer: snowball('german'),
  typing: {
    ...LATIN_TYPING,
    keyboard: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
    sounds: `${LATIN_TYPING.sounds},eu au,eu oi,d t,b p,g k,ah a,oh o,uh u,ih i,eh e`,
  },
  decimalComma: true,
  stopWords:
    wordsOf(`aber als also am an auch auf aus bei beim bin bis bist da damit das dass dein dem den denn der des die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es für hat hatte hatten habe haben
    hast ich ihm ihn ihr ihre ihrem ihren im in ins ist ja kann können man mein mich mir mit nach noch nun nur ob oder
    schon sehr sein seine seinem seinen sich sie sind so über um und uns unser vom von vor war waren warst wenn werden
    wird wir wurde wurden zu zum zur`),
  compounding: {
    links: ['', 's', 'es', 'n', 'en', 'er', 'e'],
    noHeads:
      wordsOf(`aber alle allein anders außer beide bevor dabei dadurch dafür dagegen daher dahin damit danach dann daran
      darauf darüber davon davor dazu dessen dies doch dort durch eben eine einen einer ersten etwa fort gegen gern gleich
      heran heraus herein herum herunter hervor hier hin hinaus hinein hinter hinweg immer indem innen inner jede jene jetzt
      kein mehr miss mittel nach neben nicht noch nun oben ober ohne recht rück rund sehr seit selbst sonst statt teil über
      umher unten unter viel voll voran voraus vorbei vorn vorne weil weit weiter wenig wider wieder wohl zurück zusammen
      zwischen`),
  },
  chatter: GERMAN_CHATTER,
  asking: [
    ['number', 'wie (?:viele?|vielen?|oft|lange?|alt|hoch|groß|gross|weit|teuer|schnell|schwer)|wieviele?'],
    [
      'when',
      'in welche[mnr](?= (?:jahr|monat|woche|jahrhundert)(?![\\p{L}]))|an welchem(?= tag(?![\\p{L}]))|seit wann|bis wann|wann',
    ],
    ['where', 'in welche[mnr](?= (?:land|stadt|region|staat|ort|bundesland)(?![\\p{L}]))|woher|wohin|wo'],
    ['why', 'aus welchem grund|warum|weshalb|wieso|weswegen'],
    ['who', "wer(?:['’]?s)?|wen|wem|wessen"],
    ['which', 'welche[mnrs]?'],
    ['what', "(?:was|wie)(?:['’]?s)?|wo(?:für|mit|durch|von|zu|bei|gegen|nach)|wor(?:über|an|auf|aus|in|um)"],
    [
      'yes-no',
      'ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen|gibt|gab|muss|darf',
    ],
  ],
  wanted: [
    ['number', '(?:todes|opfer)?zahl|anzahl|preis|kosten|quote|anteil'],
    ['when', 'datum|termin|frist'],
  ],
  requests: {
    summary: [
      'fass(?:e|t|en sie)?(?: mir| uns)?(?: bitte)? {topic}(?: bitte)? zusammen',
      '{topic} zusammenfassen',
      '(?:gib mir )?(?:bitte )?(?:eine |die )?(?:kurze )?zusammenfassung (?:von|vom|zu|zum|zur|über|der|des) {topic}',
      '(?:gib mir )?(?:bitte )?(?:einen |ein )?(?:kurzen |kurzer )?überblick (?:zu|zum|zur|über) {topic}',
    ],
    newest: [
      '(?:gibt es )?(?:die )?(?:neue(?:sten?)? |aktuellen? )?(?:neuigkeiten|nachrichten|meldungen) (?:von|vom|zu|zum|zur|über|aus) {topic}',
      "(?:(?:was )?gibt(?: e|['’])s )?(?:etwas |was )?(?:neues|aktuelles|das neueste) (?:von|vom|zu|zum|zur|über|aus|bei|beim) {topic}",
      "was gibt(?: e|['’])s neues|(?:die )?(?:neuesten |aktuellen )?(?:nachrichten|neuigkeiten|schlagzeilen)",
    ],
  },
  everything:
    '(?:wichtig(?:e|es|sten?) )?(?:nachrichten|neuigkeiten|ereignisse|schlagzeilen|meldungen)|geschah|geschehen|geschieht|passierte?|ereignete|los|vorgefallen|neues|alles|gab|gibt',
  leaning: {
    joining: 'und|aber|doch|dann|später|auch|zudem|jedoch|außerdem',
    pronouns:
      'er|sie|es|ihn|ihm|ihr|ihre|ihren|ihrem|ihrer|sein|seine|seinen|seinem|seiner|dies|diese|dieser|dieses|diesem|diesen|beide',
  },
  furthering: {
    opens:
      '(?:(?:und|aber|oder|also) )*(?:was ist mit|was war mit|wie (?:ist|war|steht|sieht) es (?:mit|bei))|(?:und|aber|oder|also)(?: dann)?',
    refers:
      'er|sie|es|ihn|ihm|ihr|ihre|ihren|ihrem|ihrer|sein|seine|seinen|seinem|seiner|dies|diese|dieser|dieses|diesem|diesen|dort|da|davon|dabei|dafür|darüber|davor',
    maybe: 'das|die|der|den|dem',
  },
  narration: {
    personal: 'ich|mich|mir|mein|meine|meinen|wir|uns|unser|unsere|du|dich|dir|euch|ihr',
    ahead: 'wird|werden|würde|würden|könnte|könnten|dürfte|dürften|soll|sollen|voraussichtlich',
    happened:
      'starb(?:en)?|gestorben|tot|tote|getötet|gewann(?:en)?|gewonnen|siegte|gewählt|festgenommen|verhaftet|angeklagt|zurückgetreten|trat|angekündigt|erklärt|beschloss(?:en)?|unterzeichnete?|genehmigte?|abgelehnt|verurteilt|geschlossen|eröffnet|abgestürzt|eingestellt|verboten|entlassen|freigelassen|ernannt|geschlagen|verschoben|endete|wurde',
    past: String.raw`\p{Ll}*(?:war|wurde|hatte|musste|wusste|ging|kam|starb|gab|fand|nahm|sprach|stand|lag|blieb|schlug|traf|trat|fiel|verlor|gewann|begann|zog|stieg|sank|brach|rief|ließ|hielt|schrieb|sah|fuhr|flog|lief|warf|half|schloss|entschied|schoss|schwand)(?:e?n)?|(?!(?:heute|könnten?|möchten?|sollten?|dürften?|müssten?|hätten?|bitte|mitte|zweiten?|dritten?|vierten?|rechten?|guten?|weiten?)(?!\p{L}))\p{Ll}{2,}(?<!s)ten?|(?:hat|habe|haben|ist|sei|sind|seien)(?: [^.;]{0,120}?)? (?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|er|ver|ent|zer)\p{Ll}{2,}(?:t|en)|\p{Ll}+iert)|sag(?:t|en)|melde(?:t|n)|berichte(?:t|n)|erklär(?:t|en)`,
    timeBefore: String.raw`am (?:vortag|vorabend|tag (?:zuvor|davor))|(?:in der|im|am)? ?(?:vergangene|letzte|vorige)[nrs]? (?:woche|monat|jahr)|anfang (?:dieses|des) (?:monats|jahres)|(?:\p{L}+ ){0,2}(?:tage|wochen|monate|jahre) (?:zuvor|vorher)|vor \p{L}+ (?:tagen|wochen|monaten|jahren)`,
    attributed:
      'sagten?|sagt|teilten? mit|mitgeteilt|laut|nach angaben|zufolge|berichteten?|berichtet|meldeten?|meldet|erklärten?|erklärt|kündigten? an|bestätigten?|schrieb(?:en)?|hieß es',
    longBefore: String.raw`(?:im |in der |in den )?(?:vergangenen|letzten|vorigen|vergangene|letzte) (?:jahre?n?|saison|monate?n?|jahrzehnte?n?|jahrhundert)|vor \p{L}+ (?:jahren|monaten|jahrzehnten)|(?<!\d\. )im {month}|(?:seit|schon) \d{4}`,
    circumstances: 'während|als|nachdem|bevor|wenn|seit|falls|obwohl|obgleich|trotz|mit|für|nach|da',
    talk: 'es|das|dies|aber|doch|und|hier|nun|so|da',
    hollow: 'hier (?:ist|sind)|das (?:ist|sind) die|was (?:man|sie) wissen|lesen sie|sehen sie',
  },
  kinds: GERMAN_KINDS,
  percentages: { asked: 'prozent|anteil', said: 'prozent' },
  office: {
    asked: [
      'wer ist (?:jetzt |derzeit |momentan |aktuell |heute |gerade |noch )?(?:der|die|das) (?:neue |aktuelle |jetzige |derzeitige |amtierende )?(?!.*, ){office}(?: (?:jetzt|derzeit|momentan|aktuell|heute|gerade))?',
      'wer ist (?:jetzt|derzeit|momentan|aktuell|heute|gerade) {office}',
      'wer ist {office} (?:jetzt|derzeit|momentan|aktuell|gerade)',
    ],
    notNow:
      'ehemaliger?|ehemaligen?|früherer?|früheren?|ex|damaliger?|damaligen?|verstorbener?|verstorbenen?|stellvertretender?|stellvertretenden?|vize',
  },
  present: wordsOf(
    `ist sind hat haben wird werden kann können soll sollen will wollen gerade jetzt bald neue neuen neuer neues aktuell`,
  ),
  ordinals: true,
  abbreviations: {
    joining: wordsOf(
      `dr prof hr fr frl dipl ing st z.b z b bzw d.h d h u.a u a s vgl ca evtl ggf inkl exkl sog bspw gem lt mind max
       hrsg geb gest art abs ziff kap v i.d.r o.ä z.t zzgl ehem insb od einschl usf str pf rev mr mrs ms sen gen`,
    ),
    either: wordsOf(`usw etc mio mrd tsd chr u.s.w`),
    beforeNumber: wordsOf(`nr nrn jan feb mär apr jun jul aug sept sep okt nov dez tel`),
    openers: wordsOf(
      `der die das den dem des ein eine einer er sie es wir ich ihr man dies diese dieser dieses jene in im am an auf bei
       mit nach von vor zu zum zur für aber und oder doch denn wenn als auch so da dann damit dort hier sein seine ihre
       nun noch nur nicht kein keine was wer wie wo warum während seit trotz laut dabei dazu zudem außerdem`,
    ),
  },
  furniture: {
    by: 'von|text(?: und fotos)?|ein (?:beitrag|artikel|kommentar|bericht) von',
    credit:
      '(?:foto|bild|quelle|grafik|video|illustration|fotograf|bildnachweis|bildquelle|archivfoto|symbolbild|text|autor(?:in)?)s?',
    more: '(?:lesen|lest|sehen|hören) sie (?:auch|hierzu|dazu|mehr)|mehr (?:zum thema|dazu|lesen|infos?)|(?:auch|weiter)lesen|auch interessant|siehe auch|passend dazu|zum thema|im video|newsblog|liveticker',
    page: '(?:anzeige|werbung)|artikel teilen|teilen|drucken|kommentare?|mehr lesen|weiterlesen|zur (?:startseite|übersicht|merkliste)|nach oben|inhalt(?:sverzeichnis)?|auch interessant|mehr zum thema|das könnte sie auch interessieren|meistgelesen|empfohlen(?:e artikel)?|(?:jetzt )?anmelden|abonnieren|registrieren|artikel vorlesen|spoiler-?warnung|direkt zum inhalt|bildergalerie|lesezeit:? .{1,20}',
    notice:
      'newsletter|(?:jetzt|hier) (?:anmelden|abonnieren|registrieren|klicken)|alle rechte vorbehalten|verwende[tn] cookies|einsatz von cookies|cookies? (?:akzeptieren|zulassen)|datenschutz(?:erklärung|hinweise|bestimmungen)|nutzungsbedingungen|dieser (?:artikel|text|beitrag) (?:wurde|erschien|ist)(?: zuletzt| zuerst| zunächst)?|mit material (?:von|der)|folgen sie uns|push-?nachrichten|affiliate-?links?',
    contact:
      '(?:erreichen|kontaktieren) sie (?:die|den) (?:autor|redak)|folgen sie (?:ihm|ihr|dem autor|der autorin) (?:auf|bei)|schreiben sie (?:ihm|ihr|uns) (?:an|unter)|ist (?:redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin) (?:bei|der|des|für|in|im)',
  },
  ...GERMAN_TIMES,
} satisfies Language;
