import type { Texts } from '../../texts/texts.ts';
import type { Recipe } from '../ports/pin-board.ts';

/** What a pin is, in a few words: "summary: border crossings". */
export function describePin({ command, options }: Pick<Recipe, 'command' | 'options'>, { pins }: Texts): string {
  const about = options['topic'] ?? options['title'] ?? options['period'] ?? '';
  return pins.what(command, String(about).slice(0, 100));
}
