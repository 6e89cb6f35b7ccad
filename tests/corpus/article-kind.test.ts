import { describe, expect, it } from 'vitest';
import { type ArticleKind, kindOf } from '../../src/corpus/kinds/article-kind.ts';

describe('the kind of an article by its headline', () => {
  it.each<[string, ArticleKind]>([
    ['Velden bridge shut after a crack is found', 'report'],
    ['Court gives its opinion on the bridge', 'report'],
    ['Column of smoke over Hask', 'report'],
    ['Ten bridges shut', 'report'],
    ['Mayor of Hask announces deal with millers', 'report'],
    ['Port strike: Ferries stay in Loos', 'report'],
    ['Hask flood live updates: Dam holds', 'live'],
    ['Opinion: Tear the bridge down', 'opinion'],
    ['Tear the bridge down | Opinion', 'opinion'],
    ['Morning Briefing: Dam holds, mayor resigns', 'newsletter'],
    ['The Short List: A bridge; a cup; a storm', 'newsletter'],
    ['Quiz of the week: What shut on Monday?', 'quiz'],
    ['Ten things to know about the bridge', 'list'],
    ['The 5 biggest questions about Hask', 'list'],
    ['Umbrellas: Deals and coupons in Hask', 'service'],
    ['Are the banks of Hask open on Lantern Day? See list', 'service'],
    ['Lantern Day: What’s open and closed', 'service'],
    ['Here’s where you can get lanterns before the night of lights', 'service'],
    ['Hask bank stays open after all', 'report'],
    ['Ard vs. Loos: Predictions and odds for the cup', 'preview'],
    ['Where does the mayor of Hask live?', 'guide'],
    ['Grain fund: What to know', 'guide'],
    ['Will the dam of Hask hold?', 'guide'],
    ['Meet Ida Prenn, who rows at 90', 'feature'],
  ])('%s', (title, expected) => {
    expect(kindOf({ title, language: 'en' })).toBe(expected);
  });

  it.each<[string, string, ArticleKind]>([
    ['de', 'Kommentar: Reißt die Brücke ab', 'opinion'],
    ['de', 'Liveticker: Der Damm von Hask hält', 'live'],
    ['de', 'Warum die Brücke gesperrt wurde', 'guide'],
    ['de', 'Welche Läden haben am Laternentag geöffnet?', 'service'],
    ['de', 'Wo man in Hask noch Laternen bekommt', 'service'],
    ['de', 'Brücke bei Velden gesperrt', 'report'],
    ['ru', 'Мнение: мост пора снести', 'opinion'],
    ['ru', 'Что известно о плотине', 'guide'],
    ['ru', 'Как будут работать банки Хаска в праздники', 'service'],
    ['ru', 'Где купить фонари в Хаске', 'service'],
    ['ru', 'Мост у Вельдена закрыт', 'report'],
    ['xx', 'Why it shut', 'report'],
  ])('in %s: %s', (language, title, expected) => {
    expect(kindOf({ title, language })).toBe(expected);
  });

  it.each<[string, ArticleKind]>([
    ['https://paper.example/opinion/2031/05/02/bridge/', 'opinion'],
    ['https://paper.example/story/newsletters/2031/bridge', 'newsletter'],
    ['https://paper.example/meinung/bruecke', 'opinion'],
    ['https://opinion.example/news/2031/opinion', 'report'],
    ['not an address', 'report'],
  ])('by its address: %s', (url, expected) => {
    expect(kindOf({ title: 'Bridge shut', language: 'en', url })).toBe(expected);
  });
});
