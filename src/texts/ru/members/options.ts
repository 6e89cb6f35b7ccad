/** Descriptions of options that several commands have: 1-100 characters each. */
export const options = {
  private: 'Показать ответ только вам',
  privateUnlessNot: 'Показать ответ только вам (да, если не указать иного)',
  since: 'Только статьи начиная с этого дня: 2021-11, 16 ноября 2021, прошлая неделя',
  until: 'Только статьи по этот день: 2021-11, 16 ноября 2021, прошлая неделя',
  source: 'Только статьи этого издания: Reuters, bbc.co.uk',
  topic: 'Имя или несколько слов: Беларусь, переход границы',
  title: 'Заголовок статьи или её ID',
  sentences: 'Сколько предложений (если не указать — 5)',
} as const;
