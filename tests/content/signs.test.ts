import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { pictures } from '../../site/markdown/pictures.ts';

describe('a picture of an article', () => {
  test.each([
    ['within a line', 'Press ![Gear](./g.svg) now', true],
    ['within bold words', 'Press **Go ![Gear](./g.svg)**', true],
    ['in a heading', '## Gears ![Gear](./g.svg)', true],
    ['in a line of an item', '- ![Gear](./g.svg) Gears', true],
    ['alone', '![Gear](./g.svg)', false],
    ['on a line of its own below words', 'Press this\n![Gear](./g.svg)', false],
    ['behind a break', 'Press this\\\n![Gear](./g.svg)\\\nand go', false],
    ['alone in an item', '- ![Gear](./g.svg)', false],
    ['in a paragraph of an item', '- Press this\n\n  ![Gear](./g.svg)', false],
  ])('%s is a sign or is to be looked at', (_, text, isSign) => {
    const { html } = markdownToHtml(text, { hastPlugins: [pictures()] });

    expect(html.includes('data-sign')).toBe(isSign);
  });
});
