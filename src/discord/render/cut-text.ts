/** The beginning of a text, at most `max` code units, no character split. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]$/.test(text.slice(0, max)) ? max - 1 : max;
  return text.slice(0, end);
}
