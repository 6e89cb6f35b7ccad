import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionLanguage } from '../../src/answer/question/question-language.ts';
import { readQuestionWords } from '../../src/answer/question/question-words.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';
import { asksAboutNow } from '../../src/dates/asks-about-now.ts';
import { findQuestionTime } from '../../src/dates/question-time.ts';
import { splitSentences } from '../../src/passages/sentences.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { isStopWord } from '../../src/search/analyzer/stop-words.ts';
import { asking } from '../ranking/fixture-archive.ts';

/** A Wednesday. */
const today = '2021-12-01' as Day;

const article = (id: string, title: string, body: string): Article => ({
  id,
  title,
  day: '2021-11-20' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'sv',
  body,
});

/** What one file in `src/languages` and its line in the list do, seen through the doors that everything else uses. */
describe('a language', () => {
  it('is named in its file and in the list alone', () => {
    const root = join(import.meta.dirname, '../..');
    const files = ['src', 'commands'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    const naming = files.filter(
      (file) => file.endsWith('.ts') && /swedish\.ts'|'sv'/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(naming.toSorted()).toEqual(['src/languages/languages.ts', 'src/languages/swedish.ts']);
  });

  it.each(['och', 'Inte', 'är', 'FÖR'])('drops its stop word %s', (word) => {
    expect(isStopWord(word, 'sv')).toBe(true);
  });

  it.each(['när', 'bron', 'vem', 'ny'])('keeps %s', (word) => {
    expect(isStopWord(word, 'sv')).toBe(false);
  });

  it.each([
    ['Vem invigde bron?', 'who', ['Vem']],
    ['Hur många skadades?', 'number', ['Hur många']],
    ['I vilket land ligger hamnen?', 'where', ['I vilket']],
    ['När öppnar bron?', 'when', ['När']],
    ['Varför stängdes fabriken?', 'why', ['Varför']],
    ['Vilket parti vann?', 'which', ['Vilket']],
    ['Har avtalet undertecknats?', 'yes-no', ['Har']],
  ])('reads %j as %s', (question, type, words) => {
    const read = readQuestionWords(question, 'sv');
    expect(read.type).toBe(type);
    expect(read.spans.map(({ start, end }) => question.slice(start, end))).toEqual(words);
  });

  it('stems', () => {
    const analyzer = createAnalyzer();
    expect(analyzer.terms('skatten', 'sv')).toEqual(analyzer.terms('skatter', 'sv'));
    expect(analyzer.terms('1.500,5', 'sv')).toEqual(['1500.5']);
  });

  it.each([
    ['Bron kostar bl.a. Orvella kommun 12 milj. kronor.', 1],
    ['Statsminister prof. Ek kom kl. 9. Han talade länge.', 2],
    ['De sålde fisk, frukt m.m. Efter mötet gick de hem.', 2],
    ['Mötet hölls den 3 okt. 2021 i Malmö. Ingen kom.', 2],
  ])('ends the sentences of %j', (text, count) => {
    expect(splitSentences(text, 'sv')).toHaveLength(count);
  });

  it.each([
    ['Vad beslutade rådet förra veckan?', '2021-11-22', '2021-11-28', 'filter'],
    ['Vad hände i november 2021?', '2021-11-01', '2021-11-30', 'filter'],
    ['Vad hände i okt. 2021 i Orvella?', '2021-10-01', '2021-10-31', 'filter'],
    ['Vem har lett rådet sedan mars 2020?', '2020-03-01', null, 'filter'],
    ['Vilka broar byggdes mellan 2010 och 2015?', '2010-01-01', '2015-12-31', 'filter'],
    ['Vad sade hon i måndags?', '2021-11-29', '2021-11-30', 'hint'],
  ])('reads the time of %j', (question, since, until, strength) => {
    expect(findQuestionTime(question, { today, language: 'sv' })).toMatchObject({ range: { since, until }, strength });
  });

  it('knows the present', () => {
    expect(asksAboutNow('Vem är borgmästare?', 'sv', '2021')).toBe(true);
    expect(asksAboutNow('Vem invigde bron?', 'sv', '2021')).toBe(false);
  });

  it('answers from an archive in it', async () => {
    const ask = asking([
      article(
        'bro',
        'Bron i Orvella öppnad',
        'Borgmästaren Maria Kvist invigde bron i går. Den kostade tolv miljoner.',
      ),
      article('skörd', 'Dålig skörd av äpplen', 'Skörden halverades på grund av torkan. Bönderna begär stöd.'),
      article('sångare', 'Inställd turné', 'Sångerskan Lena Dahl ställde in sin turné. Konserterna hålls i höst.'),
    ]);
    const answer = await ask('Vem invigde bron i Orvella?', today);
    const [first] = answer.passages;
    expect(first?.quote.text).toContain('Maria Kvist');
    expect(await questionLanguage('Varför minskade skörden av äpplen?', ['en', 'sv'])).toBe('sv');
    expect(await questionLanguage('Why did the harvest of apples fall?', ['en', 'sv'])).toBe('en');
  });
});
