import { ENGLISH_DEMONYMS } from './english/demonyms.ts';
import { stemEnglish } from './english/porter2.ts';
import { ENGLISH_KINDS } from './kinds/english-kinds.ts';
import { englishLexicon } from './lexicon/english-lexicon.ts';
import { ENGLISH_CHATTER } from './chatter/english-chatter.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';

/** "what" right before one of the nouns, or "which" with up to three words between ("which Swedish car company"). */
const whichOf = (nouns: string): string =>
  String.raw`what(?= (?:${nouns})(?!\p{L}))|which(?= (?:[\p{L}-]+ ){0,3}?(?:${nouns})(?!\p{L}))`;

/** English. */
export const english = {
  code: 'en',
  askedAnywhere: true,
  stemmer: () => stemEnglish,
  stemsPlainLetters: true,
  stopWords:
    wordsOf(`a about am an and any are aren't as at be been being but by can can't could couldn't did didn't do does doesn't
    doing don't for from had hadn't has hasn't have haven't having he he's her here hers him his i i'd i'll i'm i've if
    in into is isn't it it's its itself just let me more most my of on or our ours please shall she she's should
    shouldn't so some such tell than that that's the their theirs them then there there's these they they're they've
    this those to too very was wasn't we we're we've were weren't will with won't would wouldn't you you're your yours
    arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive shes shouldnt thats theres theyre theyve
    wasnt werent wont wouldnt youre youve also ever get gets got happened happen happens know say said says think according via vs the whether while been
    because both each either neither nor only own same until upon`),
  calledBy: wordsOf(
    `president vice-president ex-president chancellor premier minister secretary senator congressman congresswoman representative governor mayor
    king queen prince princess emperor duke duchess lord lady sir dame pope cardinal archbishop bishop father sister
    judge justice general admiral colonel captain sergeant officer sheriff chief coach manager director doctor professor
    speaker chairman chairwoman commissioner ambassador spokesman spokeswoman leader defendant democrat republican
    singer actor actress quarterback`,
  ),
  unmistakable: wordsOf('the and that with from this which'),
  chatter: ENGLISH_CHATTER,
  asking: [
    ['number', 'how (?:many|much|long|old|far|often|big|large|high|tall|fast|deep|wide|heavy|hot|cold|expensive)'],
    ['number', whichOf('percentage|percent|number|proportion|share|amount|price|size|age|score')],
    ['when', whichOf('year|month|date|day|time|century|decade|week')],
    ['where', whichOf('country|countries|city|cities|town|state|place|region|continent|island|capital|location')],
    [
      'who',
      whichOf(
        'company|companies|team|party|person|president|minister|leader|actor|actress|singer|player|group|agency|organi[sz]ation|body|celebrity|politician|airline|bank',
      ),
    ],
    ['why', 'how come|what (?:is|was|were|are) the reasons? (?:for|why|that)|what(?= cause[sd](?![\\p{L}]))'],
    ['who', "whom|whose|who(?:['’]?(?:s|ve|d|ll)|['’]re)?"],
    ['when', "since when|until when|when(?:['’]?s)?"],
    ['where', "where(?:['’]?s)?"],
    ['why', "why(?:['’]?s)?"],
    ['which', 'which'],
    ['what', "what(?:['’]?(?:s|re))?|how(?:['’]?s)?"],
    [
      'yes-no',
      "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(?:n['’]?t)?|(?:ca|wo)n['’]?t",
    ],
  ],
  wanted: [
    ['number', 'tolls?|number of|count|total|price|cost|rate|percentage|score'],
    ['when', '(?:start|launch|release|due|opening|closing|end) date|date|deadline'],
  ],
  requests: {
    summary: [
      '(?:please )?(?:(?:can|could|would|will) you )?(?:please )?(?:summari[sz]e|sum up|recap) {topic}(?: for me)?(?: please)?',
      '(?:(?:please )?(?:give|get|write) (?:me|us) |i (?:want|need) |(?:can|could) (?:i|we) (?:get|have) )?(?:an? |the )?(?:short |quick |brief )?(?:summary|recap|overview|round-?up) (?:of|on|about) {topic}',
      'tl;?dr:?(?: of| on| for)? {topic}',
      '{topic},? tl;?dr',
      '{topic} (?:summary|recap)',
    ],
    newest: [
      '(?:is there |are there |(?:do you have|have you got|got|give me|tell me|show me) )?(?:any |the |some |more )?(?:latest |newest |recent |new |breaking )?(?:news|headlines|updates?|developments|anything|something)(?: new)? (?:about|on|regarding|concerning|from) {topic}',
      "(?:what['’]?s|what is) (?:the )?(?:latest|newest|new|going on|happening|up)(?: news)? (?:about|on|with|in|from|regarding) {topic}",
      '(?:the )?(?:latest|newest)(?: news)? (?:on|about|from|with|regarding) {topic}',
      // Two words before it: "fox news" is a name.
      String.raw`(?=\S+ \S+ \S){topic} (?:latest|news|updates?)`,
      "(?:what['’]?s|what is) (?:new|going on|happening|the latest)|(?:any |the |latest |newest )*(?:news|headlines)",
    ],
  },
  office: {
    asked: [
      "who(?:['’]?s| is) (?:now |currently |still )?(?:the|our) (?:current |present |new |acting )?(?!.* (?:who|that|which) ){office}(?:,? (?:now|currently|today|right now|at the moment|these days))?",
      "who(?:['’]?s| is) (?:now |currently )?(?!.* (?:who|that|which) ){office} (?:now|currently|right now|at the moment|these days)",
    ],
    notNow: '(?:was|were)(?: \\p{L}+){0,3}|former|late|ex|then|outgoing|previous|deputy|vice|would-be|shadow',
  },
  everything:
    '(?:main |big(?:gest)? |top |most |important )*(?:news|headlines|events|stories|things)|happened|happening|going on|went on|new|everything',
  leaning: {
    joining: 'and|but|yet|so|still|then|later|also|instead|however|meanwhile|nor|in response|since then',
    pronouns: 'he|she|they|it|him|her|his|hers|their|theirs|its|this|that|these|those|such|both|neither',
    article: 'the',
    possessives: 'his|her|their',
    persons: 'he|she|him|his|her',
  },
  furthering: {
    opens:
      '(?:(?:and|but|or|so|also|then) )*(?:what about|how about|same (?:question )?for)|(?:and|but|or|so|also)(?: then)?',
    refers:
      "he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|ones|he['’]s|she['’]s|it['’]s|they['’]re",
    maybe: 'the|one',
  },
  narration: {
    personal: 'i|me|my|mine|we|us|our|ours|you|your|yours',
    ahead:
      "will|would|could|may|might|should|shall|plans? to|hopes? to|aims? to|(?:expected|set|scheduled|likely|due|poised|about|slated) to|(?:is|are) to|won['’]t",
    // "Is elected by" says how things are; "is charged with" what came about.
    happened:
      'died|dead|killed|won|wins|arrested|charged|resign(?:ed|s|ation)?|sued|convicted|sentenced|crashed|struck|pleaded|agreed|fired|became|hit|slammed|landfall|postponed|suspended|found guilty|indicted|defeated|beat|(?<!(?<!\\p{L})(?:is|are|be) )(?:elected|announced|declared|launched|signed|approved|rejected|ordered|closed|opened|filed|overturned|ruled|released|ended|banned|named)',
    attributed: 'said|says|told|announced|according to|reported|reports|confirmed|wrote',
    longBefore: String.raw`(?:last|previous|past) (?:year|season|month|decade|century|years|months|seasons|decades)|(?:years|decades|months) ago|in {month}(?! \d{1,2}\b)|(?:since|back in) \d{4}`,
    circumstances: 'while|as|after|before|when|since|if|although|though|despite|with|for',
    talk: 'there|it|this|that|but|and|here|now|well|so|yet',
    timeBefore: String.raw`earlier (?:this|last|in the) \p{L}+|last (?:week|month|year)|(?:the|a) (?:previous (?:day|night|week|month|year)|(?:day|night|week|month|year) (?:before|earlier))|(?:\p{L}+ ){0,3}(?:days|weeks|months|years) (?:ago|earlier|before)`,
    hollow: "here(?:['’]s| is| are)|what (?:to|we) know|take a look|see|watch|read|plus,",
  },
  kinds: ENGLISH_KINDS,
  percentages: { asked: 'percent|share|proportion', said: 'per ?cent' },
  present: wordsOf(
    `is are isn't isnt aren't arent has have hasn't hasnt haven't havent will won't wont does do can could may just now soon new current upcoming`,
  ),
  abbreviations: {
    joining: wordsOf(
      `mr mrs ms mx messrs dr drs prof sen sens rep reps gov govs gen col maj lt capt cmdr adm cpl pvt sgt supt insp det
       rev revd fr hon pres amb atty mme mlle mt ft vs v e.g i.e cf ca approx viz al`,
    ),
    either: wordsOf(
      `inc ltd co corp bros plc llc jr sr esq etc st ave blvd rd ph.d m.d b.a m.a dept univ assn est min max dist`,
    ),
    beforeNumber: wordsOf(
      `no nos p pp fig figs vol ch sec art para prop rte hwy jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur
       thurs fri sat sun`,
    ),
    openers: wordsOf(
      `the a an he she it they we i you this that these those there here his her their its our my your in on at by for
       from with but and or so yet if when while as after before since although though because however meanwhile
       according also both each many most some several other another what who why how where no not now then once only
       even it's he's she's they're we're i'm that's there's`,
    ),
  },
  months: [
    'January Jan Jan.',
    'February Feb Feb.',
    'March Mar Mar.',
    'April Apr Apr.',
    'May',
    'June Jun',
    'July Jul',
    'August Aug Aug.',
    'September Sept Sept. Sep Sep.',
    'October Oct Oct.',
    'November Nov Nov.',
    'December Dec Dec.',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  numbers: {
    ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  },
  units: { bn: 'billion', tn: 'trillion', trn: 'trillion', mn: 'million' },
  demonyms: ENGLISH_DEMONYMS,
  lexicon: englishLexicon,
  furniture: {
    by: 'by|words by|story by|written by',
    credit:
      'contribut(?:ing|ors?)|(?:additional )?reporting by|(?:writing|editing|compiled|edited|reported) by|(?:photo|image|picture|graphic|illustration|video)s?(?: credit| by| courtesy of)?|photograph(?:s|y)?(?: by)?|caption|sources?|credit',
    more: String.raw`(?:read |see |learn |get )?more(?: \S+){0,3}|read(?: also| next| this)?|see also|also(?: read| see)?|related(?: \S+){0,2}|previously|recommended|don[’']t miss|up next|in case you missed it|podcasts?|live updates?`,
    page: String.raw`(?:skip )?(?:the )?advert(?:isement)?|(?:image|photo|picture|slide) \d+ of \d+|(?:article|story) continues (?:below|after).{0,40}|read (?:more|on|next)(?: here| below| about .{1,40})?|continue reading(?: below)?|share(?: (?:this|on|via|with)(?: \S+){0,3})?|tweet|print(?: this)?|e-?mail(?: this(?: \S+)?)?|copy link|link copied|listen(?: to this article)?|(?:show|view|load|hide)(?: all| more)? (?:comments?|photos|captions?|more)|comments?|follow us(?: on .{0,40})?|(?:related|recommended) (?:stories|articles|topics|content|news|videos?|reading)|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|editors?[’'] picks?|sponsored(?: content)?|spoiler alert|toggle caption|enlarge(?: image)?|photo gallery|back to top|subscribe|sign (?:in|up)|log in|play video|watch now|table of contents|in this article|jump to(?: section)?|check your local forecast here`,
    notice: String.raw`you can (?:also )?sign up (?:here|now|today|below)|sign(?<![\p{L}\p{N},;] ?sign) up (?:(?:right )?(?:here|now|today|below)|to (?:get|receive)|for(?: [^ .!?]+){0,9} (?:newsletters?|alerts|e-?mails?|updates|texts?))|(?:get|try|join|receive|want|check out)(?<![\p{L}\p{N},;] ?(?:get|try|join|receive|want|check out))(?: [^ .!?]+){1,9} newsletters?|would you like to receive .{1,40} newsletter|(?:sent|delivered|straight|directly|right|headlines|updates)(?: (?:straight|directly|right|daily|weekly))? (?:to|in|into) your inbox|(?:newsletter|things[’'”]?) in your inbox|in your inbox (?:daily|every|each)|subscribe(?<![\p{L}\p{N},;] ?subscribe) (?:here|now|today|to (?:the|our|it|[\p{L}]))|subscribing today|not a subscriber|become a subscriber|support (?:strong |local |our )*journalism|supporting our journalism|(?:get|for) text (?:message )?alerts|weather alerts via text|all rights reserved|(?:is|are) subject to copyright|no part (?:of .{1,40} )?may be reproduced|provided for information(?:al)? purposes only|join our (?:[^ .!?]+ ){0,3}(?:forums?|community|facebook group|telegram|whatsapp)(?![\p{L}])|(?:material|content|story|article) may not be (?:published|reproduced|republished)|(?:we|this (?:web)?site) uses? cookies|accept (?:all )?cookies|our (?:cookie|privacy) (?:policy|notice)|our terms of (?:use|service)|^.{0,120}(?:click|tick) here.{0,40}$|need a (?:news )?break\?|crossword puzzle\.$|(?:keep )?refresh(?:ing)? this page|download (?:the|our)(?: [^ .!?]+){0,3} app for|(?:this|the) (?:story|article|file|post|page|report|live blog|headline)(?: and headline)? (?:has been|was|is being|may be|will be) (?:first |initially |originally |regularly )?(?:updated|published|refreshed)|a (?:newer |previous |earlier )?version of this (?:story|article)(?: first| originally)? (?:appeared|appears|was published|exists)|we (?:may|occasionally) (?:earn|receive|recommend)|^editor[’']?s[’']? note|^spoiler alert|^disclosure:`,
    contact: String.raw`^\W*(?:you can )?(?:reach|contact|follow|e-?mail|tweet)(?: [\p{L}\d.,’'&-]+){0,12}:? ?(?:[\w.+-]+@[\w.-]+|@\w|(?:on|via) (?:x|twitter|facebook|instagram|threads|bluesky|linkedin)(?![\p{L}]))|(?:reach|contact|follow|e-?mail|tweet) (?:him|her|them|me|us|the reporter)(?: [\p{L}.,’'&-]+){0,6} ?(?:[\w.+-]+@[\w.-]+|@\w|(?:on|via) (?:x|twitter|facebook|instagram|threads|bluesky|linkedin)(?![\p{L}]))|can be reached (?:at|by|on|via)|^(?:e-?mail:? )?[\w.+-]+@[\w.-]+$|^(?:[\p{L}.’'-]+ ){1,4}(?:is|are|covers?) .{0,90}(?:reporters?|correspondents?|columnists?|editors?|writers?|fellows?|journalists?|contributors?|producers?)(?: .{0,60})? (?:at|for|with|on|based|of) |^(?:[\p{L}.’'-]+ ){2,5}covers? .{2,80} for (?:the )?[\p{L}]+(?: [\p{L}]+){0,3}\.(?:$| )|contributed to this (?:report|story|article)|opinions expressed in this`,
  },
} satisfies Language;
