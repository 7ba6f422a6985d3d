import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { constructs, constructsTable } from '../../../../scripts/import/dialects/constructs.ts';
import { body, makeFolders, picture, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('the table of constructs', () => {
  test.each(constructs)('is true of $written', async ({ tools, written, becomes, lost }) => {
    put('a/target.md', '# Target\n\nx');
    put('a/piece.md', 'The piece.');
    put('static/img/pic.png', picture);
    if (tools === 'Obsidian') put('.obsidian/app.json', '{}');
    put('a/b.mdx', `# T\n\nFirst.\n\n${written}`);

    const { losses } = await run();
    const text = body('a/b.mdx');

    const [, part] = /^(Aside|Tabs|Questions|Keys)\b/.exec(becomes) ?? [];
    if (part) expect(text).toContain(`<${part}`);
    if (/^(code|the (text|link|picture)|a (link|list|number))/.test(becomes))
      expect(text.length).toBeGreaterThan(12);
    if (/^nothing/.test(becomes)) expect(text.replace(/First\.|Text\.?|more/g, '').trim()).toBe('');
    if (/^nothing, listed/.test(becomes)) expect(losses).not.toEqual([]);
    expect(losses.filter(({ reason }) => reason.includes('left in the text'))).toEqual([]);
    expect(lost).not.toBe(becomes);
  });

  test('stands in the guide', () => {
    const cells = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('|') && !/^\|[ :-]+\|/.test(line))
        .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

    expect(cells(readFileSync('docs/import.md', 'utf8'))).toEqual(cells(constructsTable()));
  });
});
