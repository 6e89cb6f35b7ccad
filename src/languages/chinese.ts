import type { Language } from './language.ts';

/** Chinese. */
export const chinese = {
  code: 'zh',
  scripts: ['Han'],
  unspaced: true,
  particles: /[的了吗嗎呢吧是在和与與被把从從对對为為于於及或这這那]/gu,
  asking: [
    ['number', '多少|几(?=[个個人名次年月天岁歲])|多(?=[长長久大高远遠])'],
    ['when', '什么时候|什麼時候|何时|何時|哪一?年|哪一?天|几月|几号'],
    ['where', '哪里|哪裡|哪儿|何处|何處|在哪|什么地方|哪个国家|哪個國家|哪个城市|哪個城市'],
    ['why', '为什么|為什麼|为何|為何|怎么会'],
    ['who', '谁|誰|何人|什么人|哪位'],
    ['which', '哪个|哪個|哪些|哪家|哪'],
    ['what', '什么|什麼|怎么样?|怎麼|如何|何'],
    ['yes-no', '是否|有没有|是不是'],
  ],
  percentages: { asked: '百分', said: '百分' },
} satisfies Language;
