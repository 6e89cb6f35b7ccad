import { describe, expect, it } from 'vitest';
import {
  goesOnTalking,
  isAttributed,
  isPersonal,
  looksAhead,
  opensWithCircumstances,
  saysWhatHappened,
  speaksOfLongBefore,
} from '../../../src/answer/summary/narration.ts';
import type { Summary } from '../../../src/answer/summary/summary.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, day: string, title: string, body: string, source?: string): Article => ({
  id,
  title,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
  ...(source !== undefined && { source }),
});

const french = (id: string, day: string, title: string, body: string): Article => ({
  ...article(id, day, title, body),
  language: 'fr',
});

const russian = (id: string, day: string, title: string, body: string): Article => ({
  ...article(id, day, title, body),
  language: 'ru',
});

const newsroomOf = (articles: readonly Article[]) => newsroomOver(buildEdition(articles));

const summarize = (articles: readonly Article[], topic: string, lines = 10): Promise<Summary> =>
  newsroomOf(articles).summarizeTopic({ topic, range: ALL_DAYS, today: '2031-12-01' as Day, lines });

const idsOf = async (articles: readonly Article[], topic: string): Promise<string[]> =>
  (await summarize(articles, topic)).lines.map(({ article: { id } }) => id);

const FUND = [
  article('raise', '2031-05-02', 'Grain Fund pays more', 'The Grain Fund of Hask paid 12 crowns a sack on Friday.'),
  article('owes', '2031-05-09', 'Grain Fund owes millers', 'Millers sued the Grain Fund of Hask over 40 sacks.'),
  article(
    'storm',
    '2031-05-11',
    'Storm over Loos',
    'Hail ruined the grain of Loos on Sunday, and the mayor opened a relief fund for the farmers.',
  ),
];

describe('what a summary of a topic tells', () => {
  it('takes a name for one, wherever its two words stand apart (issue 13)', async () => {
    const { lines } = await summarize(FUND, 'grain fund');
    expect(lines.map(({ article: { id } }) => id)).toEqual(['raise', 'owes']);
  });

  describe('a name that is part of a longer one (issue 13)', () => {
    const FAIR = [
      article('rides', '2031-06-02', 'Oster State Fair opens', 'The Oster State Fair opened 12 rides on Monday.'),
      article(
        'band',
        '2031-06-05',
        'Band at the Oster State Fair',
        'Hail ended the Oster State Fair concert on Friday.',
      ),
      article('cows', '2031-06-09', 'Oster State Fair Draws 900 Cows', 'Some 900 cows came to the Oster State Fair.'),
    ];
    const TEAM = [
      article('won', '2031-05-02', 'Oster State wins at Loos', 'Oster State beat Loos 12 to 9 on Friday.'),
      article('hired', '2031-05-09', 'Oster State hires coach', 'Oster State hired Ida Prenn as its coach on Monday.'),
      article('lost', '2031-05-20', 'Hask beats Oster State', 'Oster State lost 3 to 9 at Hask on Tuesday.'),
    ];
    it('is another thing', async () => {
      expect(await idsOf([...FAIR, ...TEAM], 'oster state')).toEqual(['won', 'hired', 'lost']);
    });

    it('is found where the longer one is asked for', async () => {
      const ids = await idsOf([...FAIR, ...TEAM], 'oster state fair');
      expect(ids).toEqual(expect.arrayContaining(['rides', 'band', 'cows']));
    });

    it('is what is meant where the archive has it by itself nowhere', async () => {
      expect(await idsOf(FAIR, 'oster state')).toEqual(['rides', 'band', 'cows']);
    });

    it('is the same thing where its articles have the name by itself too', async () => {
      const both = FAIR.map((each) => ({ ...each, body: `${each.body} Oster State paid 30 crowns for it.` }));
      expect(await idsOf([...both, ...TEAM], 'oster state')).toEqual(expect.arrayContaining(['rides', 'band', 'cows']));
    });
  });

  it.each([
    ['of another language', 'met hall', 'Met Hall', 'Hall'],
    ['of the language itself', 'Captain Who', 'Captain Who', 'Captain'],
  ])('takes a function word %s for a part of a name that the archive has', async (_, topic, name, shared) => {
    const told = await summarize(
      [
        article('one', '2031-05-02', `${name} pays`, `On Friday ${name} paid 12 crowns to the guild of Loos.`),
        article('two', '2031-05-09', `${name} sued`, `Millers sued ${name} over 40 sacks on Monday.`),
        article('other', '2031-05-11', `Old ${shared} falls`, `The old ${shared.toLowerCase()} of Ard fell on Sunday.`),
      ],
      topic,
    );
    expect(told.lines.map(({ article: { id } }) => id)).toEqual(['one', 'two']);
  });

  it.each([
    [
      'a feature',
      'Meet Ida Prenn, who rows at Velden bridge',
      'Ida Prenn has rowed under the Velden bridge for as long as she can think.',
    ],
    [
      'a preview',
      'Velden bridge regatta: Predictions and odds',
      'The Velden bridge has been a place of thrilling regattas for the valley.',
    ],
    [
      'a preview that tells an event',
      'Velden bridge regatta: Predictions and odds',
      'The regatta at the Velden bridge was announced on Monday, the mayor said.',
    ],
    ['a guide', 'Where is the Velden bridge?', 'The Velden bridge has always been loved by the people of the valley.'],
    [
      'a column',
      'Opinion: Mend the Velden bridge',
      'The Velden bridge was closed on Monday by people who never cross it.',
    ],
    [
      'an opening without content',
      'Velden bridge closed, millers sue',
      'And then there was quiet at the Velden bridge in the valley.',
    ],
  ])('tells no line of %s beside a report', async (_, title, body) => {
    const { lines } = await summarize(
      [
        article('report', '2031-06-03', 'Velden bridge shut', 'Divers shut the Velden bridge on Monday.'),
        article('other', '2031-06-20', title, body),
      ],
      'Velden bridge',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['report']);
  });

  it('tells an event of a guide', async () => {
    const { lines } = await summarize(
      [
        article('report', '2031-06-03', 'Velden bridge shut', 'Divers shut the Velden bridge on Monday.'),
        article(
          'guide',
          '2031-06-20',
          'Velden bridge: What to know',
          'Millers sued over the Velden bridge on Thursday.',
        ),
      ],
      'Velden bridge',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['report', 'guide']);
  });

  it('tells nothing of long ago that stands further down', async () => {
    const { lines } = await summarize(
      [
        article(
          'report',
          '2031-06-03',
          'Velden bridge shut',
          'Divers shut the Velden bridge on Monday. Farmers drove home by Loos. The Velden bridge was opened by monks in 1911.',
        ),
      ],
      'Velden bridge',
    );
    expect(lines.map(({ text }) => text)).toEqual(['Divers shut the Velden bridge on Monday.']);
  });

  it('tells nothing of what a headline names the topic beside', async () => {
    const { lines } = await summarize(
      [
        article('about', '2031-05-02', 'Maren Gale sued', 'Millers sued Maren Gale over 40 sacks of barley on Friday.'),
        article('more', '2031-05-05', 'Maren Gale pays', 'On Monday Maren Gale paid 12 crowns a sack.'),
        article(
          'beside',
          '2031-05-09',
          'Baker loses his stall in Loos, after Maren Gale',
          'A widow of Ard won 400 crowns on Friday for a loaf with a nail in it.',
        ),
      ],
      'Maren Gale',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['about', 'more']);
  });

  it('tells nothing of what stands under the name of a newsletter alone', async () => {
    const told = await summarize(
      [
        article(
          'letter',
          '2031-05-02',
          'Harbour Letter: Baker sued',
          'A widow of Loos sued a baker for 400 crowns on Friday.',
        ),
        article(
          'more',
          '2031-05-03',
          'Harbour Letter: Cup won',
          'Ard won the cup of the valley by two goals on Saturday.',
        ),
        article(
          'of-it',
          '2031-05-09',
          'Harbour Letter closes',
          'The Harbour Letter told 900 readers on Friday that it closed.',
        ),
      ],
      'Harbour Letter',
    );
    expect(told.lines.map(({ article: { id } }) => id)).toEqual(['of-it']);
  });

  it('tells what an explainer plainly begins with (issue 13)', async () => {
    const ids = await idsOf(
      [
        article(
          'why',
          '2031-06-05',
          'Why did Ada Voss burn the mill? What to know',
          'Ada Voss, the miller of Hask who burnt the mill of Loos in 2029, has been sentenced to nine years in prison.',
        ),
        article(
          'plea',
          '2031-05-05',
          'Ada Voss pleads guilty',
          'Ada Voss pleaded guilty on Monday to burning a mill, the court of Hask said.',
        ),
      ],
      'Ada Voss',
    );
    expect(ids).toEqual(['plea', 'why']);
  });

  it('leaves out what has a part of the topic, where several headlines say all of it (issue 13)', async () => {
    const of = (town: string, day: string, what: string): Article =>
      article(
        `${town}-${day}`,
        `2031-06-${day}`,
        `${town} ferry crash: ${what}`,
        `Eleven people died on Monday when two ferries met off ${town}, the harbour office said. The ferry crash of ${town} is being looked into.`,
      );
    const others = [
      article(
        'hask',
        '2031-07-01',
        'Two hurt in Hask ferry crash',
        'Two people were hurt on Tuesday when a ferry struck the pier of Hask, the police said.',
      ),
      article(
        'prenn',
        '2031-07-09',
        'Crash of ferry at Prenn leaves four dead',
        'Four people died on Sunday when a ferry burnt at Prenn, the mayor said. No crash was worse since that of Loos, and the ferry was old.',
      ),
    ];
    const ids = await idsOf(
      [of('Loos', '03', 'what is known'), of('Loos', '04', 'divers search'), of('Loos', '05', 'the dead'), ...others],
      'Loos ferry crash',
    );
    expect(ids).not.toContain('hask');
    expect(ids).not.toContain('prenn');
    expect(ids.length).toBeGreaterThan(0);
  });

  it('knows a name in all its forms where a language bends names', async () => {
    const ids = await idsOf(
      [
        ...Array.from({ length: 12 }, (_, at) =>
          russian(
            `same-${at}`,
            `2031-05-${10 + at}`,
            'Ида Воронова в Хаске',
            `Ида Воронова открыла ${at + 20} школ в Хаске во вторник, сообщила мэрия.`,
          ),
        ),
        russian(
          'bent',
          '2031-06-20',
          'Суд оштрафовал мэра',
          'Суд в среду оштрафовал Иду Воронову на 900 крон, сообщила мэрия Хаска.',
        ),
      ],
      'Ида Воронова',
    );
    expect(ids).toContain('bent');
  });

  it('takes a topic that has a word twice for the row of its words (issue 13)', async () => {
    const articles = [
      article(
        'speech',
        '2031-02-03',
        'Voss gives State of the State speech',
        'Governor Ada Voss promised 40 schools in her State of the State speech on Tuesday.',
      ),
      article(
        'reply',
        '2031-02-04',
        'Rivals answer Voss',
        'Rivals of the governor called the State of the State speech of Tuesday a list of wishes, they said.',
      ),
      article(
        'law',
        '2031-02-05',
        'State court halts state law',
        'A state court on Wednesday halted a law of the state on fishing, the state said.',
      ),
      article(
        'map',
        '2031-02-06',
        'State by state: where the sick are',
        'Officials counted 59 sick people in 19 states on Thursday, state by state.',
      ),
    ];
    const ids = await idsOf(articles, 'state of the state');
    expect(ids.length).toBeGreaterThan(0);
    expect(['speech', 'reply']).toEqual(expect.arrayContaining(ids));
    // Where nobody writes it so, its word is looked up.
    expect(await idsOf(articles, 'states and state')).toContain('law');
  });

  it('shows with a sentence the one before it, where that names what it speaks of', async () => {
    const body =
      'Storm Ilse reached the Velden bridge at noon. By evening the storm had torn 40 planks from the Velden bridge.';
    const { lines } = await summarize(
      [article('a', '2031-06-03', 'Planks torn at Velden bridge', body)],
      'Velden bridge',
    );
    const led = lines.find(({ text }) => text.startsWith('By evening'));
    expect(led?.lead?.text ?? lines.find(({ text }) => text.startsWith('Storm Ilse'))?.text).toContain('Storm Ilse');
  });

  it('tells what happened rather than an opinion, a heading or a first person', async () => {
    const { lines } = await summarize(
      [
        article('news', '2031-06-03', 'Velden bridge shut', 'The Velden bridge was shut on Monday.'),
        article('view', '2031-06-04', 'Opinion: Velden bridge', 'The Velden bridge was shut on Monday by 12 fools.'),
        article('mine', '2031-06-05', 'At Velden bridge', 'My uncle and I crossed the Velden bridge 40 times in May.'),
        article('head', '2031-06-06', 'Velden bridge', 'Crossing the Velden bridge of Hask with 12 carts of rye'),
      ],
      'Velden bridge',
      1,
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['news']);
  });
});

describe('what a summary of a topic leaves out (issue 13)', () => {
  const news = article('news', '2031-06-03', 'Velden bridge shut', 'Divers shut the Velden bridge on Monday.');
  it.each([
    ['how things are', 'Velden bridge', 'The Velden bridge is the longest of the nine bridges of Hask and its valley.'],
    ['what is only to come', 'Velden bridge', 'The Velden bridge will be named after 12 carpenters of Ard in May.'],
    ['an entry of a list', 'Velden bridge', '• The Velden bridge was painted green by 12 carpenters of Ard in May.'],
    ['a list', 'Five things to see near Velden bridge', 'The Velden bridge was painted green by 12 carpenters in May.'],
    ['an opinion', 'Opinion: Velden bridge', 'The Velden bridge was painted green by 12 carpenters of Ard in May.'],
    ['words without their speaker', 'Velden bridge', '“The Velden bridge was painted green by 12 men of Ard.”'],
  ])('is shorter rather than telling %s', async (_, title, body) => {
    const { lines } = await summarize([news, article('other', '2031-05-20', title, body)], 'Velden bridge');
    expect(lines.map(({ article: { id } }) => id)).toEqual(['news']);
  });

  it('tells what came about rather than what was to come', async () => {
    const before = article(
      'plan',
      '2031-05-02',
      'Velden bridge',
      'The Velden bridge will be painted green by carpenters.',
    );
    const after = article('done', '2031-06-28', 'Velden bridge', 'The Velden bridge was painted green by carpenters.');
    const { lines } = await summarize([before, after], 'Velden bridge', 1);
    expect(lines.map(({ article: { id } }) => id)).toEqual(['done']);
  });
});

describe('what a summary of a period tells', () => {
  it('tells the story that most articles and sources report', async () => {
    const report = (id: string, source: string, body: string): Article =>
      article(id, '2031-06-03', 'Dam of Hask breaks', body, source);
    const { lines } = await newsroomOf([
      article(
        'owl',
        '2031-06-02',
        'Owl counted',
        'Ida Prenn counted 12 owls in the tower of Loos on Monday.',
        'Courier',
      ),
      article(
        'choir',
        '2031-06-04',
        'Choir sings',
        'The choir of Ard won 40 crowns in a contest on Wednesday.',
        'Courier',
      ),
      report('dam-1', 'Courier', 'The dam of Hask broke on Tuesday and flooded 30 houses.'),
      report('dam-2', 'Herald', 'Water from the broken dam of Hask reached 30 houses.'),
      report('dam-3', 'Post', 'Engineers had warned that the dam of Hask would break.'),
    ]).summarizePeriod({ range: { since: '2031-06-01' as Day, until: '2031-06-30' as Day }, lines: 1 });
    expect(lines[0]?.article.title).toBe('Dam of Hask breaks');
  });
});

describe('who speaks in a sentence', () => {
  it.each([
    ['I saw it.', true],
    ['They told us so.', true],
    ['Our town is small.', true],
    ['Two people died in the US on Monday.', false],
    ['The Artemis I rocket was rolled back.', false],
    ['“I saw it,” she said.', false],
  ])('%s', (sentence, expected) => {
    expect(isPersonal(sentence, 'en')).toBe(expected);
  });

  it.each([
    ['The mayor was elected on Sunday.', true],
    ['Ida Prenn is charged with arson.', true],
    ['The mayor is elected by the guilds, which send nine people each.', false],
    ['The gates are closed at night.', false],
  ])('knows what came about from how things are: %s', (sentence, expected) => {
    expect(saysWhatHappened(sentence, 'en')).toBe(expected);
  });
});

describe('how a sentence of news is known', () => {
  it.each([
    [isAttributed, 'en', 'The bridge is shut, the mayor said.', true],
    [isAttributed, 'en', 'According to divers, the pier is cracked.', true],
    [isAttributed, 'en', 'The bridge is a sight.', false],
    [isAttributed, 'de', 'Die Brücke ist laut Polizei gesperrt.', true],
    [isAttributed, 'de', 'Die Brücke ist schön.', false],
    [isAttributed, 'ru', 'Мост закрыт, сообщили в мэрии.', true],
    [isAttributed, 'ru', 'Мост красив.', false],
    [looksAhead, 'en', 'The pier will be mended.', true],
    [looksAhead, 'en', 'Will Gale mended the pier in May.', false],
    [looksAhead, 'de', 'Der Pfeiler wird geflickt.', true],
    [looksAhead, 'ru', 'Опору будут чинить.', true],
    [speaksOfLongBefore, 'en', 'They lost five games last season.', true],
    [speaksOfLongBefore, 'en', 'The pier was mended in June.', true],
    [speaksOfLongBefore, 'en', 'The pier was mended in June 12 years late.', false],
    [speaksOfLongBefore, 'en', 'The pier was mended on June 12.', false],
    [speaksOfLongBefore, 'de', 'Im Juni wurde der Pfeiler geflickt.', true],
    [speaksOfLongBefore, 'de', 'Am 12. Juni wurde der Pfeiler geflickt.', false],
    [speaksOfLongBefore, 'ru', 'Опору чинили в прошлом году.', true],
    [speaksOfLongBefore, 'ru', 'Опору чинили 12 июня.', false],
    [opensWithCircumstances, 'en', 'While the bridge is shut, ferries run.', true],
    [opensWithCircumstances, 'en', 'Whilers shut the bridge.', false],
    [opensWithCircumstances, 'de', 'Während die Brücke gesperrt ist, fahren Fähren.', true],
    [opensWithCircumstances, 'ru', 'Пока мост закрыт, ходят паромы.', true],
    [goesOnTalking, 'en', 'But there is a ferry.', true],
    [goesOnTalking, 'en', 'Butchers struck.', false],
    [goesOnTalking, 'de', 'Doch es gibt eine Fähre.', true],
    [goesOnTalking, 'ru', 'Но есть паром.', true],
  ])('%o in %s: %s', (holds, language, sentence, expected) => {
    expect(holds(sentence, language)).toBe(expected);
  });

  it.each([
    [
      'background',
      'Ferries of Velden bridge',
      'While the Velden bridge carried carts in 2019, the ferries of Loos carried none. Since then the Velden bridge was painted by many in 2021.',
    ],
    [
      'preview',
      'Velden bridge preview: what to watch',
      'After a winter of ice, the Velden bridge waits for rowers who named their boats in June.',
    ],
  ])('tells no %s beside a report', async (_, title, body) => {
    const { lines } = await summarize(
      [
        article('report', '2031-06-03', 'Velden bridge shut', 'Divers shut the Velden bridge on Monday.'),
        article('other', '2031-06-20', title, body),
      ],
      'Velden bridge',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['report']);
  });

  it('tells what a short note says came about, though it names neither a day nor who says so', async () => {
    const { lines } = await summarize(
      [
        article('report', '2031-06-03', 'Velden bridge shut', 'Divers shut the Velden bridge on Monday.'),
        article('note', '2031-07-01', 'Notes', 'The Velden bridge was opened again, with a lamp on each arch.'),
        article(
          'geese',
          '2031-08-01',
          'Geese on Velden bridge',
          'A thousand geese have come back to the Velden bridge.',
        ),
      ],
      'Velden bridge',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['report', 'note', 'geese']);
  });

  it('knows of a language without such words nothing, and leaves nothing out by them', async () => {
    const { lines } = await summarize(
      [
        french('un', '2031-06-03', 'Pont de Velden', 'Le pont de Velden a été fermé lundi par les plongeurs.'),
        french('deux', '2031-07-01', 'Notes', 'Alors que le pont de Velden attire les peintres, les rameurs espèrent.'),
      ],
      'pont de Velden',
    );
    expect(lines.map(({ article: { id } }) => id)).toEqual(['un', 'deux']);
  });
});
