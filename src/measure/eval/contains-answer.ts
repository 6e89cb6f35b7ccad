/**
 * Whether a text holds one of the answer strings: case, accents' composition, kinds of quotation marks and dashes,
 * and runs of blanks do not count.
 */
export function containsAnswer(text: string, answers: readonly string[]): boolean {
  const folded = fold(text);
  return answers.some((answer) => folded.includes(fold(answer)));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
