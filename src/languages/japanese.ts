import type { Language } from './language.ts';

/** Japanese. */
export const japanese = {
  code: 'ja',
  scripts: ['Hiragana', 'Katakana', 'Han'],
  unspaced: true,
  particles: /\p{Script=Hiragana}+/gu,
  asking: [
    ['number', '何人|何件|何年間|何歳|何回|何パーセント|いくつ|いくら|どのくらい|どれくらい'],
    ['when', 'いつ|何年|何月|何日|何時'],
    ['where', 'どこ|どの国|どの都市|何処'],
    ['why', 'なぜ|どうして|何故'],
    ['who', '誰|だれ|どなた'],
    ['which', 'どの|どちら|どれ'],
    ['what', '何|なに|どう|どのよう'],
  ],
  percentages: { asked: '百分', said: '百分' },
} satisfies Language;
