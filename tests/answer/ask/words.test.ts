import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/corpus/day.ts';
import { asking } from '../../ranking/fixture-archive.ts';
import { toldArticles } from '../../support/told-articles.ts';

const today = '2021-11-28' as Day;

describe('words of a question in their spellings', () => {
  it.each([
    [
      '28-ue-for-u-umlaut',
      'Wer ist Mühlfäder?',
      '2021-11-16 de Rat beschließt | Die Ministerin Jördis Muehlfaeder sprach.',
    ],
    [
      '28-ue-for-u-umlaut',
      'Wer ist Muehlfaeder?',
      '2021-11-16 de Rat beschließt | Die Ministerin Jördis Mühlfäder sprach.',
    ],
    ['28-ue-for-u-umlaut', 'who is Muehlfaeder', '2021-11-16 en Council votes | The minister Jördis Mühlfäder spoke.'],
    [
      '30-who-is-in-russian',
      'Кто такой Мёдов?',
      '2021-11-16 ru Совет утвердил | Мэр Пётр Мёдов назвал решение давно назревшим.',
    ],
    [
      '30-who-is-in-russian',
      'Кто такая Медова?',
      '2021-11-16 ru Совет утвердил | Мэр Анна Мёдова назвала решение давно назревшим.',
    ],
    [
      '30-who-is-in-russian',
      'Хто такий Сойко?',
      '2021-11-16 uk Рада схвалила | Мер Петро Сойко назвав рішення давно назрілим.',
    ],
    [
      '30-who-is-in-russian',
      'Kto to jest Solik?',
      '2021-11-16 pl Rada uchwaliła | Burmistrz Jan Solik nazwał decyzję spóźnioną.',
    ],
    ['30-who-is-in-russian', 'Solmaz kimdir?', '2021-11-16 tr Meclis onayladı | Başkan Ece Solmaz kararı övdü.'],
    ['30-who-is-in-russian', 'सोलकर कौन है?', '2021-11-16 hi परिषद ने मंजूरी दी | महापौर अनन्या सोलकर ने फैसले की तारीफ की।'],
    ['41-hindi-nukta', 'फारूकी का फैसला', '2021-11-16 hi परिषद ने मंजूरी दी | महापौर फ़ारूक़ी ने कहा कि यह फ़ैसला सही था।'],
    ['29-two-character-cjk-question', '电车', '2021-11-16 zh 市议会批准扩建 | 市议会周二批准了电车网络的扩建计划。'],
  ])('%s: nothing of %j is unknown', async (_, question, line) => {
    const { kind, unknownTerms } = await asking(toldArticles(line))(question, today);
    expect(unknownTerms).toEqual([]);
    expect(kind).not.toBe('no-answer');
  });

  it.each([
    ['hey guys, does anyone know who approved the tram? thx', 'who approved the tram?'],
    ['who approved the tram rn', 'who approved the tram now'],
    ['who the hell approved the tram lol', 'who approved the tram'],
  ])('small talk changes nothing: %j', async (chatty, plain) => {
    const ask = asking(toldArticles('2021-11-16 en Council votes | The council of Dorn approved the tram on Tuesday.'));
    const [answer, expected] = [await ask(chatty, today), await ask(plain, today)];
    expect(answer.question).toBe(chatty);
    expect(answer.unknownTerms).toEqual([]);
    expect(expected.passages).not.toHaveLength(0);
    expect([answer.kind, answer.passages.map(({ quote }) => quote)]).toEqual([
      expected.kind,
      expected.passages.map(({ quote }) => quote),
    ]);
  });

  it('34-fifth-language-of-an-archive: finds a word of the least of its languages', async () => {
    const ask = asking(
      toldArticles(
        ...['11', '12', '13'].flatMap((date) => [
          `2021-11-${date} en Council approves tram ${date} | The council of Dorn approved the tram on Tuesday.`,
          `2021-11-${date} fr Le conseil approuve ${date} | Le conseil de Dornmont a approuvé mardi le tramway.`,
          `2021-11-${date} es El ayuntamiento ${date} | El ayuntamiento de Dornora aprobó el martes el tranvía.`,
          `2021-11-${date} de Der Stadtrat ${date} | Der Stadtrat von Dornstadt hat den Ausbau beschlossen.`,
          `2021-11-${date} ru Совет утвердил ${date} | Совет Дорнограда утвердил трамвай.`,
        ]),
        '2021-11-16 tr Meclis tramvayı onayladı | Dornköy Belediye Meclisi salı günü tramvayı onayladı. Belediye Başkanı İpek Sonay sevindi.',
      ),
    );
    for (const question of ['belediye', 'Belediye Başkanı kim?', 'Belediye Meclisi']) {
      const { passages, unknownTerms } = await ask(question, today);
      expect(unknownTerms).toEqual([]);
      expect(passages[0]?.article.language).toBe('tr');
    }
  });

  it('offers no function word for one that the archive lacks', async () => {
    const ask = asking(toldArticles('2021-11-16 en Bridge | They opened the bridge there with them and then left.'));
    const { unknownTerms } = await ask('theme of the bridge', today);
    expect(unknownTerms).toEqual([{ word: 'theme', suggestions: [] }]);
  });

  it('offers the near name of a possessive', async () => {
    const ask = asking(toldArticles('2021-11-16 en Speech | President Lukashenko spoke in Minsk.'));
    const { unknownTerms, spellings } = await ask("lukashenka's speech", today);
    const near = [
      ...unknownTerms.flatMap(({ suggestions }) => suggestions.map(({ word }) => word)),
      ...spellings.map(({ read }) => read),
    ];
    expect(near).toContain('Lukashenko');
  });
});
