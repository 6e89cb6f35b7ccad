import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/corpus/day.ts';
import { asking } from '../../ranking/fixture-archive.ts';
import { toldArticles } from '../../support/told-articles.ts';

const today = '2021-11-28' as Day;

const BODIES: readonly string[] = [
  'en The mayors of Dorn’s twelve villages re-opened 1,250 well-known shops at 5pm; nobody’s tram was late in the U.S.',
  'de Die Verkehrsministerin Jördis Mühlfäder überprüfte 3.000 Straßenbahnhaltestellen in Großdorn am 3. Oktober.',
  'fr L’économie de l’île d’Orne s’améliore, qu’elle l’ait voulu ou non, a dit Loïc L’Hénaff.',
  'es El señor Núñez aprobó los 1.250 proyectos de la ampliación del tranvía.',
  'ru Городской совет Дорнограда утвердил расширение трамвайной сети, сказал Пётр Ёлкин.',
  'tr Dornköy Belediye Meclisi İzmir’de tramvay hattının uzatılmasını onayladı.',
  'it L’ospedale dell’isola è stato riaperto dall’assessore Caffè.',
  'pl Rada Żółkwi zatwierdziła przebudowę wąskotorówki w Łodzi.',
  'uk Міська рада схвалила розширення трамвайної мережі в Соївці.',
  'ar أعلن المجلس البلدي توسيع شبكة الترام في المدينة القديمة.',
  'hi महापौर अनन्या ज़ैदी ने कहा कि यह फ़ैसला बहुत पहले होना चाहिए था।',
  'zh 市议会批准了电车网络的扩建计划。',
  'ja 市長は路面電車の延伸を承認した。',
  'sv Kommunstyrelsens ordförande Åsa Öberg öppnade färjeläget.',
];

const articles = toldArticles(...BODIES.map((body) => `2021-11-16 ${body.slice(0, 2)} Nr | ${body.slice(3)}`));
const ask = asking(articles);
/** As people pick words out of a text: between blanks, without the marks at their ends. */
const WORDS = articles.flatMap(({ body }) =>
  body.split(/\s+/u).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')),
);

describe('a word that stands in the archive', () => {
  it('is never said to be unknown, whatever other words of whatever language stand beside it', async () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(words, async (picked) => {
        const question = picked.join(' ');
        const unknown = await ask(question, today).then(
          ({ unknownTerms }) => unknownTerms.map(({ word }) => word),
          // Function words alone leave nothing to look up.
          () => [],
        );
        expect(unknown).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is not when it stands alone', async () => {
    for (const word of WORDS) {
      const answer = await ask(word, today).catch(() => null);
      expect({ word, unknown: answer?.unknownTerms.map((each) => each.word) ?? [] }).toEqual({ word, unknown: [] });
    }
  });
});
