/** A mark that is not seen and reads from left to right. */
export const LEFT_TO_RIGHT = '\u200E';

/** Whether words hold letters that are written from right to left. */
export const isRightToLeft = (text: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);

/** Words within a line of ours: where they are written from right to left, the number before and the day behind stay where they are. */
export const steadied = (text: string): string => (isRightToLeft(text) ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text);
