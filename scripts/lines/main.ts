// Forty lines of summaries and timelines of real topics, to judge: npm run lines -- DIR… prints what judges say of them.
// Two draws: lines of the first were looked at when choosing was tuned, those of the second were not; --held leaves the first out.
// npm run lines -- --sample SEED DIR… draws forty lines of other topics, by another seed, in place of those two; --least N takes names that
// N headlines hold, and not four.
// npm run lines -- --many SEED DIR… draws 480 of many topics, longer summaries and whole timelines: what choosing lines is fitted on.
// npm run lines -- --judged SET… prints what was said of all lines of those sets, without the articles.
// npm run lines -- --blank DIR… > FILE prints the lines without verdicts; npm run lines -- --take FILE --judge NAME DIR… keeps them.
import { basename } from 'node:path';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import type { SummaryLine } from '../../src/answer/summary/summary.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import { newestDay } from '../../src/measure/summaries/newest-day.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { type DrawnLine, foldersIn, judgeLines, printJudged, valueOf } from '../judged/line-verdicts.ts';
import { sampleTopics } from '../timelines/sample-topics.ts';

/** Topics of each folder, lines of a summary, and lines drawn of each kind in each folder. */
const FEW = { topics: 10, lines: 10, drawn: 10, isWhole: false } as const;
const MANY = { topics: 60, lines: 20, drawn: 240, isWhole: true } as const;
const TUNED = { part: 'tuned', seed: 20_261_130, least: 6 } as const;
const HELD = { part: 'held', seed: 20_261_205, least: 4 } as const;

/** Topics whose lines were looked at when choosing was tuned, in small letters: none of them is drawn for those held back. */
const LOOKED_AT =
  `donald trump, jill biden, las vegas, loretta lynn, new york, puerto rico, kanye west, mega millions, sue bird,
  elon musk, hannah dugan, hurricane helene, jimmy carter, joe biden, kamala harris, new orleans,
  killers of the flower moon, snack wrap, stanley cup, aaron judge, carlos alcaraz, boris johnson,
  serena williams, national park, james webb space telescope, super bowl, rfk jr, cowboy carter, golden globes,
  dick cheney, jeffrey epstein, grand slam, social security, pope francis, elizabeth ii, hurricane fiona,
  liz cheney, prime minister, white house, world cup, cory booker, taco bell, jimmy kimmel, liz truss,
  hurricane ian, iran, pelosi, alex jones, charlie kirk, pope leo, texas, hurricane melissa, rite aid,
  zohran mamdani, louvre, brittney griner, mar-a-lago, artemis, charles iii, hart trophy, north korea,
  sandy hook, supreme court, will smith, york cnn business, queen elizabeth, rudy giuliani, grand canyon,
  leo xiv, national guard, north carolina, world series, east wing, los angeles, taylor swift, flag day,
  alexei navalny, brood x, wilmington airport, native american, keir starmer, market street,
  food bank of delaware, new mexico, red clay`.split(/,\s+/u);

/** Topics whose lines were judged, or choosing was fitted on, after that: none of them is drawn by --sample. */
const JUDGED =
  `aaron rodgers, academy awards, alaska air, alex murdaugh, all-star game, american airlines, american idol, anna
  wintour, australian open, bad bunny, bed bath, ben affleck, benedict xvi, big lots, big ten, black history month,
  boar's head, brooklyn nets, brooks koepka, bryan kohberger, burning man, cape henlopen, chesapeake bay, chris
  rock, college football playoff, daily briefing, damar hamlin, danelo cavalcante, daylight saving time, delaware
  state, des moines, detroit lions, diego state, dog show, elizabeth holmes, everything everywhere, fiat chrysler,
  final four, french open, george santos, george washington, grammy awards, green bay, groundhog day, hall of fame,
  harry and meghan, hbo max, heidi klum, hill brewery, hong kong, house gop, house republicans, hunter biden,
  hurricane erin, hurricane idalia, inauguration day, independence day, iowa poll, iron hill, jack teixeira, jd
  vance, john carney, kansas city, kentucky derby, ketanji brown jackson, kevin durant, kevin mccarthy, kim jong un,
  kim kardashian, kim reynolds, king charles, krispy kreme, lebron james, lionel messi, little mermaid, liv golf,
  logan house, luigi mangione, mahsa amini, man city, mardi gras, mariah carey, mauna loa, max verstappen, medal of
  freedom, melania trump, memorial day, met gala, michigan state, middle east, mount etna, national hurricane
  center, national zoo, nba finals, new castle county, new jersey, night football, north rim, novak djokovic, ohio
  state, olivia newton-john, paris olympics, pat sajak, pete hegseth, pga tour, philadelphia eagles, platinum
  jubilee, pope benedict, premier league, president biden, prince harry, princess diana, punkin chunkin,
  punxsutawney phil, quincy wilson, rafael nadal, red sox, rehoboth beach, rio grande, rishi sunak, ron desantis,
  rosalynn carter, san antonio, san diego, san francisco, saquon barkley, saudi arabia, school district, sesame
  street, sexiest man alive, shinzo abe, short list, simone biles, south africa, south carolina, south jersey, south
  korea, southwest airlines, sri lanka, state fair, state farm stadium, state of the union, stranger things, super
  mario bros, ten commandments, tom brady, tony awards, top gun, travis kelce, tucker carlson, unitedhealthcare ceo,
  us open, usa today high school sports awards, virgil abloh, virgin america, waffle house, wall street, washington
  commanders, west nile, wheel of fortune, winter olympics, bethany beach, biden and trump, blue hen, blue hens,
  boeing starliner, caitlin clark, cape cod, christiana mall, copa america, delta air lines, detroit pistons, dewey
  beach, el paso, election day, eric adams, game of thrones, hurricane florence, hurricane hilary, hurricane maria,
  hurricane milton, kamila valieva, mike pence, morehouse college, motley fool, ocean city, paul whelan, polaris
  dawn, rhode island, south dakota, south shore, star-spangled banner, sussex county, tom carper, veterans day,
  brandywine country club, burger king, electoral college, eras tour, farmer's almanac, fort collins, general
  assembly, grotto pizza, happy meal, hotel du pont, house of the dragon, hurricane dorian, hurricane ernesto,
  iowa caucus, jim jordan, michael jordan, mitch mcconnell, new hampshire, new mexicans, old farmer's almanac,
  pizza hut, real id, red lobster, salt lake, sam's club, shopper news, siesta key, ss united states, summer
  games, trader joe, trump's cabinet, united airlines, united states`
    .split(',')
    .map((name) => name.trim().replaceAll(/\s+/gu, ' '));

const words = process.argv.slice(2);
const questions = ['a sentence of news', 'stands alone', 'on topic', 'right day'];
if (words.includes('--judged')) {
  printJudged(
    import.meta.dirname,
    questions,
    foldersIn(words).map((set) => basename(set)),
  );
  process.exit();
}
const [sample, many, fewest] = ['--sample', '--many', '--least'].map((option) => valueOf(words, option));
const size = many === undefined ? FEW : MANY;
const whole = words.includes('--held') ? [HELD] : [TUNED, HELD];
const sampled = sample ?? many;
const draws = (
  sampled === undefined ? whole : [{ ...HELD, seed: Number(sampled), least: Number(fewest ?? HELD.least) }]
).map((each) => ({
  ...each,
  random: seededRandom(each.seed),
}));
const taken = { tuned: [], held: sample === undefined ? LOOKED_AT : [...LOOKED_AT, ...JUDGED] };
const lines: DrawnLine[] = [];
for (const folder of foldersIn(words)) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  const edition = buildCompactEdition(articles);
  const newsroom = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() }).seenBy(WHOLE_VIEW);
  const today = await newestDay(newsroom.articles);
  for (const { part, seed, random, least } of draws) {
    const topics = sampleTopics(articles, size.topics, seed, taken[part], least);
    const kinds = { summary: [] as DrawnLine[], timeline: [] as DrawnLine[] };
    for (const topic of topics) {
      kinds.summary.push(...(await summaryOf(newsroom, topic, today)).map((line) => ({ ...line, set, part })));
      kinds.timeline.push(...(await timelineOf(newsroom, topic, today)).map((line) => ({ ...line, set, part })));
    }
    lines.push(...draw(kinds.summary, random), ...draw(kinds.timeline, random));
  }
}
judgeLines(words, { folder: import.meta.dirname, questions, lines }, (of) => console.log(`\n## ${of}`));

type Line = Omit<DrawnLine, 'set' | 'part'>;

async function summaryOf(newsroom: Newsroom, topic: string, today: Day): Promise<Line[]> {
  const summary = await newsroom.summarizeTopic({ topic, range: ALL_DAYS, today, lines: size.lines });
  return summary.lines.map((line) => ({ ...shownOf(line), of: `summary of ${topic}`, days: line.article.day ?? '' }));
}

/** Its main entries, which stand on the first page, or all of them. */
async function timelineOf(newsroom: Newsroom, topic: string, today: Day): Promise<Line[]> {
  const { entries, main } = await newsroom.timeline({ topic, range: ALL_DAYS, today, order: 'oldest' });
  return entries.slice(0, size.isWhole ? entries.length : main).map((entry) => {
    const { since, until } = entry.when;
    const days = `${since ?? ''}${until === since ? '' : ` to ${until ?? ''}`} (${entry.dated}; article of ${entry.article.day ?? 'no day'})`;
    return { ...shownOf(entry), of: `timeline of ${topic}`, days };
  });
}

function shownOf({ article, start, end, text, lead }: Omit<SummaryLine, 'sources'>): Omit<Line, 'of' | 'days'> {
  return { article, start, end, text: lead === null ? text : `${lead.text} ${text}` };
}

function draw(all: readonly DrawnLine[], random: () => number): DrawnLine[] {
  const left = [...all];
  const drawn: DrawnLine[] = [];
  while (drawn.length < size.drawn && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
}
