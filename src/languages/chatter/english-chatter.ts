import type { Chatter } from '../language.ts';

/** What members type around a question in English. */
export const ENGLISH_CHATTER: Chatter = {
  asks: "what(?:['’]?s)?|who(?:['’]?s|m|se)?|when(?:['’]?s)?|where(?:['’]?s)?|why(?:['’]?s)?|which|how(?:['’]?s)?|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should",
  whether: 'if|whether',
  opens: [
    // A greeting alone may begin a name ("Hello Harbour"): it greets before a comma, those whom it greets, or more of this.
    "(?:hey|hi|hello|yo|good (?:morning|evening|afternoon))(?: (?:there|guys|all|everyone|everybody|folks|team|bot|dateline)|(?=[,!:.])|(?= (?:{asks}|any(?:one|body)|some(?:one|body)|quick|i|i[’']m|tell|remind) ))",
    '(?:ok|okay|so)(?:(?=[,!:.])|(?= (?:{asks}) ))',
    '(?:please|pls|plz|sorry|um+|uh+|wait|well)(?=[,.…:])',
    '(?:quick|random|dumb|stupid|silly|serious) question',
    '(?:(?:does|do|did|would) )?(?:any(?:one|body)|some(?:one|body)|you|u)(?: (?:here|guys|happen to))? know{on}',
    '(?:can|could|would|will) (?:any(?:one|body)|some(?:one|body)|you|u)(?: (?:please|pls|plz|kindly))? (?:tell|remind)(?: (?:me|us))?{on}',
    '(?:(?:please|pls|plz) )?(?:tell|remind) (?:me|us)(?: again)?{on}',
    "(?:i(?:[’']?m| am| was)? )?(?:just )?(?:wondering|wonder|curious){on}",
    "i(?:[’']?d (?:like|love)| want| need| would like) to know{on}",
    'any(?:one|body)? (?:idea|clue){on}',
  ],
  ends: [
    'please|pl[sz]+',
    'thx|thanks(?: (?:in advance|a lot|so much|all|guys))?|thank you',
    'lo+l|lmao|tbh|btw|ffs|bro|bruh',
    'or not|or what|or something',
    '(?:does )?any(?:one|body)? (?:know|idea|clue)|any ideas|do you know|just (?:curious|wondering|asking)',
  ],
  within: [
    String.raw`(?<=^\W*(?:{asks}) )(?:the (?:hell|heck|fuck)|tf|on earth|exactly|actually|really)`,
    String.raw`(?<=^\W*(?:is|are|was|were|do|does|did|has|have|had|will) (?:\S+ ){0,2})(?:actually|really)`,
  ],
};
