import type { Language } from '../language.ts';

const NUMBERS = String.raw`(?:\d+|три|четыре|пять|шесть|семь|восемь|девять|десять|дюжина)`;

/** How Russian headlines and addresses mark what is no report. */
export const RUSSIAN_KINDS: NonNullable<Language['kinds']> = {
  opinion: {
    label: 'мнени[ея]|колонк[аи]|комментарий|редакционная статья|письм[оа]|рецензи[яи]|аналитика|обзор|эссе',
    sections: 'opinion opinions mnenie mneniya kolonki blogi blogs',
  },
  newsletter: {
    label:
      '(?:главное|итоги|новости|дайджест|рассылка|обзор)(?: (?:за|к|на|дня|недели|утра|вечера|утро|вечер|час[уа]?|этому|прессы)){0,2}',
    within: 'дайджест|рассылка|главное за|итоги (?:дня|недели)',
    sections: 'digest daidzhest rassylka',
  },
  quiz: { within: 'тест|викторина|кроссворд|гороскоп', sections: 'test tests quiz goroskop' },
  live: { within: 'онлайн|прямая трансляция|текстовая трансляция|хроника', sections: 'online live' },
  list: {
    opens: `${NUMBERS}(?: \\p{L}+)? (?:вещ(?:ей|и)|факт(?:ов|а)|причин[ы]?|совет(?:ов|а)|вопрос(?:ов|а)|способ(?:ов|а)|мест[а]?|фильм(?:ов|а)|книг[и]?)|лучшие|самые|топ`,
    within: 'рейтинг|фоторепортаж|фотогалерея',
    sections: 'photo gallery foto',
  },
  service: {
    opens: 'как (?:будут )?работа(?:ют|ть) .{2,60} в (?:праздник(?:и)?|выходные)',
    within: 'режим работы|часы работы|рецепты?|скидк[аи]|промокод[ы]?|распродаж[аи]|подарк(?:и|ов)',
    sections: 'recepty reklama',
  },
  preview: { within: 'анонс|прогнозы?|где смотреть|во сколько|расписание|завтра|накануне матча|превью|ставки' },
  guide: {
    opens: 'что|почему|как|когда|где|кто|зачем|какие|какой|какая|сколько|можно ли|будет ли',
    within: 'что известно|что нужно знать|объясняем|вопросы и ответы|инструкция|фактчек|разбор|полный текст',
    sections: 'explain razbor cards fakty',
  },
  feature: {
    opens: 'история|один день|портрет|человек, который|женщина, которая',
    within: 'интервью|репортаж|портрет|годы спустя|лет спустя',
    sections: 'interview intervyu reportazh',
  },
};
