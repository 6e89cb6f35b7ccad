import type { Chatter } from '../language.ts';

/** What members type around a question in German. */
export const GERMAN_CHATTER: Chatter = {
  asks: 'wer|wen|wem|wessen|was|wann|wo|woher|wohin|warum|wieso|weshalb|wie|wieviele?|welche[mnrs]?|ist|sind|war|waren|hat|haben|wird|werden|kann|gibt',
  whether: 'ob',
  opens: [
    '(?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend))(?: (?:zusammen|leute|alle|allerseits)|(?=[,!.:]))',
    '(?:kurze|blöde|dumme|mal eine|eine) frage(?=[,:.–-])',
    '(?:weiß|weiss)(?: hier)? (?:jemand|wer|einer|man|du|ihr)(?: (?:hier|zufällig|vielleicht))*{on}',
    '(?:kann|könnte|kannst|könntest|könnt|könntet)(?: (?:mir|uns|jemand|wer|du|ihr|man|einer|bitte|mal|vielleicht)){1,4} (?:sagen|verraten){on}',
    '(?:sag|sagt)(?: (?:mir|uns|bitte|mal)){1,3}{on}',
    'ich (?:frage mich|wüsste gerne?|möchte wissen|würde gerne? wissen|wollte fragen){on}',
  ],
  ends: [
    'bitte|danke(?: (?:im voraus|schon mal|euch|schön))?|vielen dank|lg',
    'oder nicht|oder was',
    '(?:weiß|weiss) (?:das )?(?:jemand|wer|einer)',
  ],
  within: ['(?<=^[^\\p{L}]*(?:{asks}) )(?:zum teufel|zur hölle|in aller welt|genau|eigentlich|überhaupt)'],
};
