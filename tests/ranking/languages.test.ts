import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';
import { asking } from './fixture-archive.ts';

const article = (id: string, language: string, title: string, body: string): Article => ({
  id,
  title,
  day: '2024-05-02' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language,
  body,
});

/** Three invented reports in each language: a bridge, a harvest, a singer. */
const ARCHIVES: Readonly<Record<string, readonly Article[]>> = {
  es: [
    article(
      'puente',
      'es',
      'Se abre el puente de Orvella',
      'La alcaldesa Marta Quiles inauguró ayer el puente de Orvella. Costó doce millones de coronas.',
    ),
    article(
      'cosecha',
      'es',
      'Mala cosecha de aceitunas',
      'La cosecha de aceitunas cayó a la mitad por la sequía. Los agricultores piden ayudas.',
    ),
    article(
      'cantante',
      'es',
      'Gira de una cantante',
      'La cantante Lena Duarte canceló su gira. Los conciertos se harán en otoño.',
    ),
  ],
  zh: [
    article('桥', 'zh', '奥维拉大桥通车', '市长林秋水昨天为奥维拉大桥剪彩。大桥耗资一千二百万元。'),
    article('收成', 'zh', '橄榄歉收', '由于干旱,橄榄产量减少了一半。农民要求政府补贴。'),
    article('歌手', 'zh', '歌手取消巡演', '歌手周南枝取消了巡回演唱会。演出将在秋季举行。'),
  ],
  ar: [
    article(
      'جسر',
      'ar',
      'افتتاح جسر أورفيلا',
      'افتتحت رئيسة البلدية سلمى النجار جسر أورفيلا أمس. بلغت التكلفة اثني عشر مليون كرونة.',
    ),
    article(
      'حصاد',
      'ar',
      'محصول ضعيف من الزيتون',
      'انخفض محصول الزيتون إلى النصف بسبب الجفاف. يطالب المزارعون بالمساعدة.',
    ),
    article('مغنية', 'ar', 'إلغاء جولة غنائية', 'ألغت المغنية لينا حداد جولتها. ستقام الحفلات في الخريف.'),
  ],
  th: [
    article('สะพาน', 'th', 'เปิดสะพานออร์เวลลา', 'นายกเทศมนตรีมาลีเปิดสะพานออร์เวลลาเมื่อวานนี้ ค่าก่อสร้างสิบสองล้านบาท'),
    article('เก็บเกี่ยว', 'th', 'ผลผลิตมะกอกลดลง', 'ผลผลิตมะกอกลดลงครึ่งหนึ่งเพราะภัยแล้ง ชาวสวนขอความช่วยเหลือ'),
    article('นักร้อง', 'th', 'นักร้องยกเลิกทัวร์', 'นักร้องดาราพรยกเลิกทัวร์คอนเสิร์ต การแสดงจะจัดในฤดูใบไม้ร่วง'),
  ],
  pl: [
    article(
      'most',
      'pl',
      'Otwarto most w Orwelli',
      'Burmistrzyni Hanna Wilk otworzyła wczoraj most w Orwelli. Kosztował dwanaście milionów koron.',
    ),
    article(
      'zbiory',
      'pl',
      'Słabe zbiory oliwek',
      'Zbiory oliwek spadły o połowę z powodu suszy. Rolnicy proszą o pomoc.',
    ),
    article(
      'piosenkarka',
      'pl',
      'Odwołana trasa',
      'Piosenkarka Lena Duda odwołała trasę. Koncerty odbędą się jesienią.',
    ),
  ],
};

describe('archives in other languages', () => {
  it.each<[language: string, question: string, article: string, words: string]>([
    ['es', '¿Quién inauguró el puente de Orvella?', 'puente', 'Marta Quiles'],
    ['es', '¿Por qué cayó la cosecha de aceitunas?', 'cosecha', 'sequía'],
    ['zh', '谁为奥维拉大桥剪彩?', '桥', '林秋水'],
    ['zh', '橄榄产量为什么减少?', '收成', '干旱'],
    ['ar', 'من افتتح جسر أورفيلا؟', 'جسر', 'سلمى النجار'],
    ['ar', 'لماذا انخفض محصول الزيتون؟', 'حصاد', 'الجفاف'],
    ['th', 'ใครเปิดสะพานออร์เวลลา', 'สะพาน', 'มาลี'],
    ['pl', 'Kto otworzył most w Orwelli?', 'most', 'Hanna Wilk'],
  ])('%s: %s', async (language, question, id, words) => {
    const answer = await asking(ARCHIVES[language] ?? [])(question);
    const [first] = answer.passages;
    expect(first?.article.id).toBe(id);
    expect(first?.quote.text).toContain(words);
  });

  it.each([
    ['es', '¿Quién ganó la final de ajedrez?'],
    ['zh', '谁赢得了国际象棋决赛?'],
    ['ar', 'من فاز بنهائي الشطرنج؟'],
  ])('%s: has no answer to %s', async (language, question) => {
    const answer = await asking(ARCHIVES[language] ?? [])(question);
    expect(answer.kind).toBe('no-answer');
  });
});
