import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDrawing } from '../../../../scripts/import/reading/files/plain-drawing.ts';
import { article, makeFolders, put, removeFolders, run } from '../folders.ts';

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;

const plain = (inside: string) => plainDrawing(Buffer.from(drawing(inside))).toString();

const html =
  '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">Pay</div></foreignObject>';
const hint =
  '<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a xlink:href="https://www.drawio.com/"><text>Text is not SVG</text></a></switch>';

describe('a drawing of draw.io', () => {
  test.each([
    [
      'HTML goes where a text stands beside it',
      `<g><switch>${html}<text>Pay</text></switch></g>`,
      '<g><switch><text>Pay</text></switch></g>',
    ],
    ['a hint to the maker goes', `<path d="M0 0h9"/>${hint}`, '<path d="M0 0h9"/>'],
    [
      'signs of two halves and line ends are counted',
      `<text>😀\r\n</text><switch>${html}<text>é</text></switch>`,
      '<text>😀\r\n</text><switch><text>é</text></switch>',
    ],
    [
      'HTML with nothing beside it stays',
      `<switch>${html}</switch>${html}`,
      `<switch>${html}</switch>${html}`,
    ],
    [
      'what is not well-formed stays',
      `<switch>${html}<text></switch>`,
      `<switch>${html}<text></switch>`,
    ],
  ])('%s', (_, inside, becomes) => {
    expect(plain(inside)).toBe(drawing(becomes));
  });
});

describe('importing a folder with drawings', () => {
  beforeEach(makeFolders);
  afterEach(removeFolders);

  test('brings one with its texts, and says of another that it holds HTML alone', async () => {
    put('a/flow.svg', drawing(`<switch>${html}<text>Pay</text></switch>${hint}`));
    put('a/html.svg', drawing(html));
    put('a/b.md', '# B\n\n![flow](flow.svg)\n\n![html](html.svg)');

    const { pictures, leftOut } = await run();

    expect(pictures.map(({ file }) => file)).toEqual(['a/flow.svg']);
    expect(readFileSync(article('a/flow.svg'), 'utf8')).toContain(
      '<switch><text>Pay</text></switch></svg>',
    );
    expect(leftOut).toEqual([
      { file: 'a/html.svg', files: 1, reason: expect.stringContaining('<foreignObject>') },
    ]);
  });
});
