import type { Texts } from '../../texts/texts.ts';

/** What the prompt says. */
export type PromptWords = Texts['playground']['prompt'];
