import type { Language } from './language.ts';
import { JAPANESE_TIMES } from './times/japanese-times.ts';

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
  furniture: {
    by: '(?:文|取材|執筆|記者|編集|筆者)[:：・／/]',
    credit: '(?:写真|画像|撮影|提供|出典|資料写真|図|動画|編集)',
    more: '(?:あわせて読みたい|関連記事|関連ニュース|こちらも)|続きを読む',
    page: '広告|続きを読む|もっと見る|シェア(?:する)?|ツイート|印刷|コメント|関連記事|目次|ログイン|会員登録|トップへ戻る',
    notice:
      '無断転載|転載を禁|著作権|ニュースレター|メールマガジン|会員限定|プライバシーポリシー|利用規約|cookieを使用',
    contact: 'フォロー(?:してください|する)',
  },
  ...JAPANESE_TIMES,
} satisfies Language;
