import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';
import { characters } from './bodies/characters.ts';
import { headings } from './bodies/headings.ts';
import { links } from './bodies/links.ts';
import { parts } from './bodies/parts.ts';
import { endings, pictures } from './bodies/pictures.ts';

const subjects = [parts, links, pictures, characters, headings];
const wrong = subjects.flatMap((bodies) => bodies.wrong);
const right = subjects.flatMap((bodies) => bodies.right);

const content = contentFolder();
let said: string;

beforeAll(async () => {
  await putPictures();
  content.put(
    'articles/en/start/first-steps.mdx',
    '---\ntitle: A\nredirectFrom: [/help/steps]\n---\n\n## One\n',
  );
  content.put(
    'articles/zh-cn/start/first-steps.mdx',
    '---\ntitle: A\n---\n\n[x](/en/articles/first-steps/)\n',
  );
  content.put('articles/en/start/later.mdx', '---\ntitle: A\ndraft: true\n---\n');
  content.put('articles/en/account/hidden.mdx', '---\ntitle: A\ndraft: true\n---\n');
  content.put('articles/en/start/next-century.mdx', '---\ntitle: A\npublishAt: 2126-01-01\n---\n');
  content.put('articles/en/start/boat.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
  const open = '<svg xmlns="http://www.w3.org/2000/svg">';
  content.put('articles/en/start/circle.svg', `${open}<use id="a" href="#a" /></svg>`);
  content.put('articles/en/start/hidden.svg', `${open}<title>&#x202e;</title></svg>`);
  content.put(
    'articles/en/start/draft-to-draft.mdx',
    '---\ntitle: A\ndraft: true\n---\n\n[x](/articles/later/)\n',
  );
  content.put('articles/zh-cn/start/plain.mdx', '---\ntitle: A\ndraft: true\n---\n');
  content.put(
    'articles/zh-cn/start/to-twin-of-draft.mdx',
    '---\ntitle: A\n---\n\n[x](/en/articles/plain/)\n',
  );
  content.put(
    'articles/zh-cn/start/a.mdx',
    '---\ntitle: A\n---\n\n[x](/en/articles/first-steps/) [y](/articles/first-steps/)\n',
  );
  content.put('articles/en/start/windows.mdx', '---\r\ntitle: A\r\n---\r\n\r\na\r\n\r\n# B\r\n');
  content.put('articles/en/start/plain.md', '---\ntitle: A\n---\n\n{a} <b>\n\n<Steps>\n\n# B\n');
  content.put(
    'articles/en/start/entities.md',
    '---\ntitle: A\n---\n\n<p title="&#1;">a</p>\n\n<p>&#x202e;</p>\n\nb&#xd800;\n',
  );
  content.put(
    'articles/en/start/tags.md',
    '---\ntitle: A\n---\n\na <a href="/articles/submarine/">b</a>\n\n<div><a href="/articles/first-steps/">a</a> <a href="/topics/strat/">b</a> <a href=/contakt/>c</a></div>\n',
  );
  for (const [name, body] of [...wrong, ...right])
    content.put(fileOf(name), `---\ntitle: A\n---\n\n${body}\n`);
  content.put(
    'articles/en/start/dense.mdx',
    `---\ntitle: A\n---\n\n\`\`\`\na\n\`\`\`\n\n${'a_'.repeat(150_000)}\n`,
  );
  content.put('articles/en/start/nested.mdx', `---\ntitle: A\n---\n\n${'- '.repeat(20_000)}a\n`);
  ({ said } = content.run('check'));
});

afterAll(() => rmSync(content.folder, { recursive: true }));

describe('npm run check, of what stands below the front matter', () => {
  test.each(wrong)('refuses %s', (name, _, mistake) => {
    expect(saidOf(fileOf(name))).toEqual([mistake]);
  });

  test.each(right)('takes %s', (name) => {
    expect(saidOf(fileOf(name))).toEqual([]);
  });

  test('takes a link from one draft to another', () => {
    expect(saidOf('articles/en/start/draft-to-draft.mdx')).toEqual([]);
  });

  test('names the article of the same language in a Chinese article', () => {
    expect(saidOf('articles/zh-cn/start/a.mdx')).toEqual([
      '5  /en/articles/first-steps/ is in another language. Write /zh-cn/articles/first-steps/.',
    ]);
  });

  test('takes a link to another language where the own one is a draft', () => {
    expect(saidOf('articles/zh-cn/start/to-twin-of-draft.mdx')).toEqual([]);
  });

  test('takes a link of an article to its own translation', () => {
    expect(saidOf('articles/zh-cn/start/first-steps.mdx')).toEqual([]);
  });

  test('refuses what would take the build minutes, and names where it stands', () => {
    expect(saidOf('articles/en/start/dense.mdx')).toEqual([
      '9  Make this simpler, or divide it: there are 150004 paragraphs, items and marks of Markdown, over 100000.',
    ]);
    expect(saidOf('articles/en/start/nested.mdx')).toEqual([
      '5  Make this simpler, or divide it: there are quotes or lists within each other over 100 times in one line.',
    ]);
  });

  test('counts the lines of a file from Windows', () => {
    expect(saidOf('articles/en/start/windows.mdx')).toEqual([
      '7  Begin the heading with "##": the title is the one that has "#".',
    ]);
  });

  test('refuses a tag of plain Markdown that leads nowhere', () => {
    expect(saidOf('articles/en/start/tags.md')).toEqual([
      '5  There is no page /articles/submarine/.',
      '7  There is no page /topics/strat/. Did you mean /topics/start/?',
    ]);
  });

  test('reads what tags of plain Markdown write', () => {
    expect(saidOf('articles/en/start/entities.md')).toEqual([
      '5  Take out what writes U+0001: it is a control character.',
      '7  Take out what writes U+202E: it makes a text read otherwise than it is written.',
      '9  Take out the entity: it writes no character.',
    ]);
  });

  test('reads plain Markdown as such, and says that parts are for .mdx', () => {
    expect(saidOf('articles/en/start/plain.md')).toEqual([
      '7  Rename the file to plain.mdx: <Steps> is for .mdx alone.',
      '9  Begin the heading with "##": the title is the one that has "#".',
    ]);
  });
});

const fileOf = (name: string) =>
  `articles/en/start/${name
    .toLowerCase()
    .replace(/^an? /, 'the ')
    .replaceAll(/[^a-z]+/g, '-')}.mdx`;

/** One of each kind, and the first half of it. */
async function putPictures(): Promise<void> {
  const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, n) => (n * 7919) & 255));
  for (const ending of endings) {
    const whole = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .toFormat(ending)
      .toBuffer();
    content.put(`articles/en/start/whole.${ending}`, whole);
    content.put(`articles/en/start/cut.${ending}`, whole.subarray(0, whole.length / 2));
  }
}

const saidOf = (file: string) =>
  said
    .split('\n')
    .filter((line) => line.startsWith(`${file}:`))
    .map((line) => line.slice(file.length + 1));
