/** What an answer must hold: a person or body, a time, a place, a number, one of several, a reason, yes or no; `what` is anything. */
export type AnswerType = 'who' | 'when' | 'where' | 'number' | 'which' | 'why' | 'yes-no' | 'what';

/** "what" right before one of the nouns, or "which" with up to three words between ("which Swedish car company"). */
const asking = (nouns: string): string =>
  String.raw`what(?= (?:${nouns})(?!\p{L}))|which(?= (?:[\p{L}-]+ ){0,3}?(?:${nouns})(?!\p{L}))`;

/**
 * Phrases that ask, by language: pattern sources in which a blank stands for any run of blanks, longer and more
 * telling ones first. `yes-no` ones open a question.
 */
export const PHRASES: Readonly<Record<string, readonly (readonly [AnswerType, string])[]>> = {
  en: [
    ['number', 'how (?:many|much|long|old|far|often|big|large|high|tall|fast|deep|wide|heavy|hot|cold|expensive)'],
    ['number', asking('percentage|percent|number|proportion|share|amount|price|size|age|score')],
    ['when', asking('year|month|date|day|time|century|decade|week')],
    ['where', asking('country|countries|city|cities|town|state|place|region|continent|island|capital|location')],
    [
      'who',
      asking(
        'company|companies|team|party|person|president|minister|leader|actor|actress|singer|player|group|agency|organi[sz]ation|body|celebrity|politician|airline|bank',
      ),
    ],
    ['why', 'how come|what (?:is|was|were|are) the reasons? (?:for|why|that)|what(?= cause[sd](?![\\p{L}]))'],
    ['who', "whom|whose|who(?:['’](?:s|re|ve|d|ll))?"],
    ['when', "since when|until when|when(?:['’]s)?"],
    ['where', "where(?:['’]s)?"],
    ['why', "why(?:['’]s)?"],
    ['which', 'which'],
    ['what', "what(?:['’](?:s|re))?|how(?:['’]s)?"],
    ['yes-no', "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(?:n['’]t)?"],
  ],
  de: [
    ['number', 'wie (?:viele?|vielen?|oft|lange?|alt|hoch|groß|gross|weit|teuer|schnell|schwer)|wieviele?'],
    [
      'when',
      'in welche[mnr](?= (?:jahr|monat|woche|jahrhundert)(?![\\p{L}]))|an welchem(?= tag(?![\\p{L}]))|seit wann|bis wann|wann',
    ],
    ['where', 'in welche[mnr](?= (?:land|stadt|region|staat|ort|bundesland)(?![\\p{L}]))|woher|wohin|wo'],
    ['why', 'aus welchem grund|warum|weshalb|wieso|weswegen'],
    ['who', 'wer|wen|wem|wessen'],
    ['which', 'welche[mnrs]?'],
    ['what', 'was|wie|wo(?:für|mit|durch|von|zu|bei|gegen|nach)|wor(?:über|an|auf|aus|in|um)'],
    [
      'yes-no',
      'ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen|gibt|gab|muss|darf',
    ],
  ],
  ru: [
    [
      'number',
      'сколько|сколькими|как (?:много|долго|часто|далеко)|какое(?= (?:количество|число))|какова(?= (?:численность|доля|цена))',
    ],
    ['when', 'в како[мй](?= (?:году|месяце|веке))|какого(?= (?:числа))|в какой(?= (?:день))|с каких пор|когда'],
    ['where', 'в како[мй](?= (?:стран[еу]|город[еу]|регионе|области|штате|месте))|где|куда|откуда'],
    ['why', 'почему|зачем|отчего|по какой причине'],
    ['who', 'кто|кого|кому|кем|о ком|чей|чь(?:[яеию]|ей|его|ему|им|их)'],
    ['which', 'как(?:ой|ая|ое|ие|ого|ому|им|ими|их|ую|ом)|который|которая|которое|которые'],
    ['what', 'что|чего|чему|чем|о чём|о чем|насколько|как|каков|какова|каково|каковы'],
    ['yes-no', 'правда ли|верно ли|есть ли|был[аои]? ли'],
  ],
  fr: [
    ['number', "combien(?: de| d['’])?|quel(?:le)?(?= (?:nombre|pourcentage|âge|taille|prix))"],
    ['when', '(?:en )?quelle(?= (?:année|date|heure))|quel(?= (?:jour|mois|siècle))|depuis quand|quand'],
    ['where', "(?:dans )?quel(?:le)?(?= (?:pays|ville|région|lieu|endroit))|d[’']où|où"],
    ['why', 'pourquoi|pour quelle raison'],
    ['who', 'à qui|de qui|qui est-ce qui|qui'],
    ['which', 'lequel|laquelle|lesquels|lesquelles|quels?|quelles?'],
    ['what', "qu['’]est-ce (?:que|qui)|que|quoi|comment"],
    ['yes-no', 'est-ce (?:que|qu)|est-il|est-elle|a-t-il|a-t-elle|a-t-on|y a-t-il'],
  ],
  es: [
    ['number', 'cuánt[oa]s?|qué(?= (?:número|porcentaje|edad|precio))'],
    ['when', '(?:en )?qué(?= (?:año|mes|fecha|día|siglo))|desde cuándo|cuándo'],
    ['where', '(?:en )?qué(?= (?:país|ciudad|región|lugar|estado))|de dónde|adónde|dónde'],
    ['why', 'por qué|a qué se debe'],
    ['who', 'quién|quiénes'],
    ['which', 'cuál|cuáles'],
    ['what', 'qué|cómo'],
  ],
  it: [
    ['number', 'quant[oaie]|quale(?= (?:percentuale|numero|prezzo))'],
    ['when', '(?:in )?(?:che|quale)(?= (?:anno|mese|data|giorno|secolo))|da quando|quando'],
    ['where', "(?:in )?(?:che|quale)(?= (?:paese|città|regione|luogo))|da dove|dove|dov['’]è"],
    ['why', 'perché|per quale motivo'],
    ['who', 'chi|di chi|a chi'],
    ['which', 'quale|quali|qual'],
    ['what', "che cosa|cosa|cos['’]è|che|come"],
  ],
  pt: [
    ['number', 'quant[oa]s?|qual(?= (?:percentagem|porcentagem|número|preço))'],
    ['when', '(?:em )?(?:que|qual)(?= (?:ano|mês|data|dia|século))|desde quando|quando'],
    ['where', '(?:em )?(?:que|qual)(?= (?:país|cidade|região|lugar|estado))|de onde|aonde|onde'],
    ['why', 'por que|por quê|porque|porquê'],
    ['who', 'de quem|quem'],
    ['which', 'qual|quais'],
    ['what', 'o que|o quê|que|como'],
  ],
  nl: [
    ['number', 'hoe ?veel|hoe (?:lang|oud|vaak|ver|groot|hoog|duur|snel)'],
    ['when', '(?:in )?welke?(?= (?:jaar|maand|datum|dag|eeuw))|sinds wanneer|wanneer'],
    ['where', '(?:in )?welke?(?= (?:land|stad|regio|plaats))|waarheen|waarvandaan|waar'],
    ['why', 'waarom|om welke reden'],
    ['who', 'van wie|wie|wiens'],
    ['which', 'welke?'],
    ['what', 'wat|hoe|waarmee|waarover|waarvoor'],
    ['yes-no', 'is|zijn|was|waren|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|wordt|werd|gaat'],
  ],
  zh: [
    ['number', '多少|几(?=[个個人名次年月天岁歲])|多(?=[长長久大高远遠])'],
    ['when', '什么时候|什麼時候|何时|何時|哪一?年|哪一?天|几月|几号'],
    ['where', '哪里|哪裡|哪儿|何处|何處|在哪|什么地方|哪个国家|哪個國家|哪个城市|哪個城市'],
    ['why', '为什么|為什麼|为何|為何|怎么会'],
    ['who', '谁|誰|何人|什么人|哪位'],
    ['which', '哪个|哪個|哪些|哪家|哪'],
    ['what', '什么|什麼|怎么样?|怎麼|如何|何'],
    ['yes-no', '是否|有没有|是不是'],
  ],
  ja: [
    ['number', '何人|何件|何年間|何歳|何回|何パーセント|いくつ|いくら|どのくらい|どれくらい'],
    ['when', 'いつ|何年|何月|何日|何時'],
    ['where', 'どこ|どの国|どの都市|何処'],
    ['why', 'なぜ|どうして|何故'],
    ['who', '誰|だれ|どなた'],
    ['which', 'どの|どちら|どれ'],
    ['what', '何|なに|どう|どのよう'],
  ],
};
