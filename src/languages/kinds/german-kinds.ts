import type { Language } from '../language.ts';

const NUMBERS = String.raw`(?:\d+|drei|vier|fünf|sechs|sieben|acht|neun|zehn|ein dutzend)`;

/** How German headlines and addresses mark what is no report. */
export const GERMAN_KINDS: NonNullable<Language['kinds']> = {
  opinion: {
    label:
      'meinung|kommentar|kolumne|leitartikel|glosse|leserbriefe?|gastbeitrag|analyse|rezension|kritik|essay|standpunkt',
    sections: 'meinung kommentare kommentar kolumnen kolumne leserbriefe debatte blogs gastbeitrag',
  },
  newsletter: {
    label:
      '(?:der |das |die )?(?:(?:news am|lage am|der) )?(?:morgen|abend|tag|woche|briefing|newsletter|überblick|tagesüberblick|wochenrückblick)',
    within: 'newsletter|wochenrückblick|tagesüberblick|news-?überblick|das wichtigste am',
    sections: 'newsletter briefing morgenbriefing',
  },
  quiz: {
    label: 'quiz|rätsel|kreuzworträtsel',
    within: 'quiz|kreuzworträtsel|horoskop|sudoku',
    sections: 'quiz raetsel horoskop spiele',
  },
  live: { within: 'liveticker|live-?blog|newsblog|newsticker|ticker|live', sections: 'liveticker liveblog newsticker' },
  list: {
    opens: `(?:die |diese )?${NUMBERS}(?: \\p{L}+)? (?:dinge|fakten|gründe|tipps|fragen|wege|orte|momente|bücher|filme)|die (?:besten|größten|schönsten|wichtigsten)`,
    within: 'bildergalerie|rangliste|in bildern',
    sections: 'fotostrecke bildergalerie',
  },
  service: {
    opens:
      '(?:was|wer|welche .{2,40}) (?:hat|haben) .{0,40}?(?:geöffnet|offen|geschlossen|zu)|(?:haben|hat) .{2,60}? (?:geöffnet|offen|geschlossen)|wo (?:man|sie|es) .{2,60}? (?:gibt|kaufen|kauft|bekommen|bekommt|findet|finden)',
    within:
      'öffnungszeiten|rezepte?|rabatte?|gutscheine?|schnäppchen|angebote?|testsieger|im test|kaufberatung|geschenkideen|lottozahlen',
    sections: 'ratgeber rezepte gutscheine kaufberatung anzeige anzeigen deals vergleich',
  },
  preview: {
    within:
      'vorschau|prognosen?|wettquoten|aufstellungen|übertragung|anstoß|sendetermin|spielplan|morgen|am wochenende|so könnte',
  },
  guide: {
    opens:
      'was|warum|wieso|wie|wann|wo|wer|welche[rs]?|ist|sind|kann|darf|wird|das (?:müssen|sollten)|so (?:geht|funktioniert)|alles (?:zu|zum|zur|über)',
    within:
      'fragen und antworten|was (?:man|sie) wissen|erklärt|im faktencheck|faktencheck|ein überblick|chronologie|im wortlaut',
    sections: 'faktencheck erklaert wissen',
  },
  feature: {
    opens: 'zu besuch|unterwegs mit|porträt|das ist|die geschichte|der mann|die frau|ein tag|hinter den kulissen',
    within: 'porträt|im interview|interview|reportage|im gespräch|jahre später|im portrait',
    sections: 'reportage portraet interview',
  },
};
