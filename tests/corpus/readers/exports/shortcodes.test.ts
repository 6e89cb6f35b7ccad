import { describe, expect, it } from 'vitest';
import { withoutShortcodes } from '../../../../src/corpus/readers/exports/shortcodes.ts';

describe('withoutShortcodes', () => {
  it.each([
    ['a [caption id="x" width="3"]<img> A boat[/caption] b', 'a  b'],
    ['[gallery ids="1,2"]a', 'a'],
    ['[embed]https://example.org/v[/embed]a', 'a'],
    ['[vc_row full="yes"][vc_column]Text of the article.[/vc_column][/vc_row]', 'Text of the article.'],
    ['[button link="https://example.org" color=red]Press[/button]', 'Press'],
    ["[su_note note_color='#fff']Kept.[/su_note]", 'Kept.'],
    ['[contact-form-7 id="5" title="Ask us"]', ''],
    ['[video src="a.mp4"/]after', 'after'],
  ])('14-wordpress-export: takes out %j', (text, left) => {
    expect(withoutShortcodes(text)).toBe(left);
  });

  it.each([
    'He said [sic] that “[the board] would […] not pay” [1].',
    '[Reuters] The ferry sailed. [Update, 5 p.m.]',
    'array[i] = x[0] and [a link](https://example.org)',
  ])('leaves what people write in brackets: %j', (text) => {
    expect(withoutShortcodes(text)).toBe(text);
  });

  it.each(['[caption]', '[caption id="a" ', '[gallery] [/caption] ', '[a b=c '])(
    'reads a great many of %j in little time',
    (part) => {
      const begin = performance.now();
      withoutShortcodes(part.repeat(200_000));
      expect(performance.now() - begin).toBeLessThan(5000);
    },
  );
});
