/** What a language's full stops need to be told apart by. All entries are lower case, without the final stop. */
export interface StopRules {
  /** Never end a sentence: titles and the like, always followed by what they introduce. */
  readonly joining: ReadonlySet<string>;
  /** May end a sentence: they do so only before a word that opens sentences. */
  readonly either: ReadonlySet<string>;
  /** Join only a number that follows. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that open sentences and are no names; after an abbreviation or an initial they begin a new sentence. */
  readonly openers: ReadonlySet<string>;
  /** Whether `3.` is an ordinal ("am 3. Oktober"). */
  readonly ordinals: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const ENGLISH: StopRules = {
  joining: set(
    `mr mrs ms mx messrs dr drs prof sen sens rep reps gov govs gen col maj lt capt cmdr adm cpl pvt sgt supt insp det
     rev revd fr hon pres amb atty mme mlle mt ft vs v e.g i.e cf ca approx viz al`,
  ),
  either: set(
    `inc ltd co corp bros plc llc jr sr esq etc st ave blvd rd ph.d m.d b.a m.a dept univ assn est min max dist`,
  ),
  beforeNumber: set(
    `no nos p pp fig figs vol ch sec art para prop rte hwy jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur
     thurs fri sat sun`,
  ),
  openers: set(
    `the a an he she it they we i you this that these those there here his her their its our my your in on at by for
     from with but and or so yet if when while as after before since although though because however meanwhile
     according also both each many most some several other another what who why how where no not now then once only
     even it's he's she's they're we're i'm that's there's`,
  ),
  ordinals: false,
};

const GERMAN: StopRules = {
  joining: set(
    `dr prof hr fr frl dipl ing st z.b z b bzw d.h d h u.a u a s vgl ca evtl ggf inkl exkl sog bspw gem lt mind max
     hrsg geb gest art abs ziff kap v i.d.r o.ä z.t zzgl ehem insb od einschl usf str pf rev mr mrs ms sen gen`,
  ),
  either: set(`usw etc mio mrd tsd chr u.s.w`),
  beforeNumber: set(`nr nrn jan feb mär apr jun jul aug sept sep okt nov dez tel`),
  openers: set(
    `der die das den dem des ein eine einer er sie es wir ich ihr man dies diese dieser dieses jene in im am an auf bei
     mit nach von vor zu zum zur für aber und oder doch denn wenn als auch so da dann damit dort hier sein seine ihre
     nun noch nur nicht kein keine was wer wie wo warum während seit trotz laut dabei dazu zudem außerdem`,
  ),
  ordinals: true,
};

const RUSSIAN: StopRules = {
  joining: set(
    `т т.е т.н ул пл пр просп бул д стр см ср напр им проф акад доц ген полк кап лейт св о г-н г-жа чл корп рис табл
     пер наб обл р дж`,
  ),
  either: set(`т.д т.п др пр руб коп долл млн млрд трлн тыс гг вв н.э э г в чел кв мин сек км га`),
  beforeNumber: set(`п пп ст ч гл № янв фев мар апр июн июл авг сен сент окт ноя нояб дек`),
  openers: set(
    `он она оно они мы я вы это этот эта эти тот та те в во на по с со к ко о об от до за из у при для без под над а и
     но или однако также если когда как что кто где почему так там тут здесь его её ее их наш ваш не ни уже ещё еще
     после перед между кроме поэтому`,
  ),
  ordinals: false,
};

const FRENCH: StopRules = {
  joining: set(`m mm mme mmes mlle dr pr me mgr st ste cf env p.ex ex av art chap vol fig ed éd apr`),
  either: set(`etc cie j.-c jr sr`),
  beforeNumber: set(`no nos n p pp janv févr avr juil sept oct nov déc tél`),
  openers: set(
    `le la les un une des il elle ils elles on nous je vous ce cet cette ces son sa ses leur leurs en dans sur à au aux
     par pour avec sans mais et ou donc or si quand comme après avant selon depuis c'est qui que quoi où pourquoi`,
  ),
  ordinals: false,
};

const SPANISH: StopRules = {
  joining: set(`sr sra sres srta dr dra d dña ud uds vd lic ing gral cap cnel mons prof av avda art pág cap ej p.ej`),
  either: set(`etc ee.uu ee uu cía ltda s.a c`),
  beforeNumber: set(`no núm nº pág págs ene feb mar abr jun jul ago sept oct nov dic tel`),
  openers: set(
    `el la los las un una unos él ella ellos ellas yo nosotros esto este esta estos en con por para sin sobre de del al
     pero y o si cuando como según desde después antes también no su sus es qué quién dónde`,
  ),
  ordinals: false,
};

const ITALIAN: StopRules = {
  joining: set(`sig sigg dott dr prof avv ing on sen gen col cap mons arch geom cfr pag art es p.es`),
  either: set(`ecc s.p.a s.r.l`),
  beforeNumber: set(`n nn pag gen feb mar apr giu lug ago set sett ott nov dic tel`),
  openers: set(
    `il lo la i gli le un uno una lui lei loro io noi voi questo questa questi in nel nella su per con da di del al ma e
     o se quando come secondo dopo prima anche non è chi che cosa dove perché`,
  ),
  ordinals: false,
};

const PORTUGUESE: StopRules = {
  joining: set(`sr sra srs dr dra d prof profa eng exmo exma gen cel av art pág cap ex p.ex`),
  either: set(`etc cia ltda s.a eua`),
  beforeNumber: set(`n no nº pág jan fev mar abr mai jun jul ago set out nov dez tel`),
  openers: set(
    `o a os as um uma ele ela eles elas eu nós isto este esta esse essa em no na com por para sem sobre de do da ao mas e
     ou se quando como segundo desde depois antes também não seu sua é que quem onde`,
  ),
  ordinals: false,
};

const DUTCH: StopRules = {
  joining: set(
    `dhr mevr mw mr dr drs ir ing prof ds st bijv bv o.a m.b.t d.w.z t.o.v i.v.m t.a.v ca incl excl resp vgl`,
  ),
  either: set(`enz etc jl a.s b.v n.v mln mld`),
  beforeNumber: set(`nr nrs blz jan feb mrt apr jun jul aug sept okt nov dec tel`),
  openers: set(
    `de het een hij zij ze wij we ik jij u dit dat deze die er in op bij met na van voor naar maar en of als toen ook
     zo dan daar hier zijn haar hun niet geen wat wie waar waarom volgens sinds`,
  ),
  ordinals: false,
};

const POLISH: StopRules = {
  joining: set(`prof dr hab mgr inż gen płk kpt ks św ul al pl np m.in tzw tj ok zob por im woj red`),
  either: set(`itd itp r w zł tys mln mld p.n.e n.e`),
  beforeNumber: set(`nr s str poz art ust tel`),
  openers: set(
    `on ona ono oni ten ta to te w we na po z ze do od za o a i ale lub jednak także gdy jak co kto nie jest są`,
  ),
  ordinals: true,
};

/** Languages that write ordinals with a full stop but have no list of their own here. */
const ORDINAL_LANGUAGES = new Set([
  'cs',
  'sk',
  'sl',
  'hr',
  'bs',
  'sr',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'et',
  'lv',
  'hu',
  'tr',
  'is',
]);

const RULES: Readonly<Record<string, StopRules>> = {
  en: ENGLISH,
  de: GERMAN,
  ru: RUSSIAN,
  uk: RUSSIAN,
  be: RUSSIAN,
  bg: RUSSIAN,
  fr: FRENCH,
  es: SPANISH,
  ca: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  pl: POLISH,
};

const ENGLISH_WITH_ORDINALS: StopRules = { ...ENGLISH, ordinals: true };

/**
 * Tells what a full stop may mean in a language. The lists are ours, drawn from the style guides' common stock.
 *
 * @param language - ISO 639-1. A language without a list of its own gets the English one.
 */
export function stopRules(language: string): StopRules {
  const own = Object.hasOwn(RULES, language) ? RULES[language] : undefined;
  return own ?? (ORDINAL_LANGUAGES.has(language) ? ENGLISH_WITH_ORDINALS : ENGLISH);
}
