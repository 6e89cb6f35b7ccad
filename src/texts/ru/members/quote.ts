import { count, listed, whole } from '../counts.ts';

/** What two wordings may differ in and still count as the same. */
const IGNORED = {
  quotes: 'вид кавычек',
  dashes: 'вид тире',
  spaces: 'переносы строк и пробелы',
  case: 'заглавные буквы',
  forms: 'начертание знаков',
  ellipses: 'вид многоточия',
  invisible: 'невидимые знаки',
  numbers: 'разделители тысяч',
  ends: 'знаки препинания по краям',
  omission: 'то, что цитата сама помечает как пропуск',
} as const;

const quoted = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(', ') || 'ничего';
const inArticles = (number: number): string => count(number, { one: 'статье', other: 'статьях' });

/** `/quote`: whether words stand in the archive. */
export const quote = {
  exact: 'Дословно',
  exactIn: (number: number, shown: number): string => {
    if (number === 1) return 'эти слова стоят в одной статье';
    return shown < number
      ? `эти слова стоят в ${inArticles(number)}; самые новые, ${whole(shown)}:`
      : `эти слова стоят в ${inArticles(number)}`;
  },
  ignored: (aspects: readonly (keyof typeof IGNORED)[]): string =>
    `Не учитывается: ${listed(aspects.map((aspect) => IGNORED[aspect]))}.`,
  nearly: 'Почти',
  differ: 'эти слова отличаются',
  signsDiffer: 'слова те же, отличаются знаки между ними',
  given: 'Дано: ',
  differing: (given: readonly string[], archived: readonly string[]): string =>
    `Дано: ${quoted(given)} · В архиве: ${quoted(archived)}`,
  absent: 'В архиве нет',
  absentGiven: (given: string): string => `«${given}»`,
  incomplete:
    'Прочитаны не все фрагменты с этими словами, а только самые близкие к цитате: она может стоять и в другом месте.',
  shared: (member: string): string => `${member} делится проверкой цитаты`,
  noText: 'В этом сообщении нет слов, которые можно было бы искать.',
  onlyFirst: 'В сообщении есть и другие цитаты. Проверена только первая.',
  cut: (most: number): string =>
    `Проверены только первые ${count(most, { one: 'символ', few: 'символа', many: 'символов', other: 'символа' })}.`,
  command: {
    description: 'Проверить, есть ли эти слова в архиве: дословно, почти или вовсе нет',
    text: 'Слова, как их кто-то цитирует',
  },
} as const;
