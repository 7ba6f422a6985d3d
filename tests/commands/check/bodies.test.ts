import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';

/** What is wrong, the body below "---", "title: A", "---" and an empty line, what is said of it. */
const wrong: [name: string, body: string, said: string][] = [
  ['a part that is not closed', '<Steps>\n\nx', '5  Close <Steps> with </Steps>.'],
  ['a part that is closed alone', 'x\n\n</Steps>', '7  There is no <Steps> before </Steps>.'],
  [
    'parts that overlap',
    '<Aside>\n\n<Steps>\n\n</Aside>',
    '9  Close <Steps> with </Steps> before </Aside>.',
  ],
  [
    'an unknown part',
    'a\n\n<Stepz>x</Stepz>',
    '7  There is no part <Stepz>. Did you mean <Steps>?',
  ],
  [
    'an unknown part that is not closed',
    '<Stepz>\n\nx',
    '5  There is no part <Stepz>. Did you mean <Steps>?',
  ],
  [
    'a part in small letters',
    '<steps>x</steps>',
    '5  There is no part <steps>. Did you mean <Steps>?',
  ],
  [
    'a part like no other',
    '<Gallery>x</Gallery>',
    '5  There is no part <Gallery>. There are Aside, Card, Figure, Keys, MenuPath, Question, Questions, Steps, Tab, Tabs.',
  ],
  ['a tab without its label', '<Tab lable="x">a</Tab>', '5  Write <Tab label="…">.'],
  ['a value in braces', '<Aside kind={x}>a</Aside>', '5  Write kind="…" in quotes, not in braces.'],
  [
    'values in braces',
    '<Aside {...x}>a</Aside>',
    '5  Take {...x} out of <Aside>: an article holds no program.',
  ],
  ['an expression', 'It is {amount} now.', '5  Write `{amount}` in backticks.'],
  [
    'words in braces',
    'It is {the amount} now.',
    '5  Write {the amount} in backticks, or \\{ for the brace alone.',
  ],
  ['a brace alone', 'It is { now.', '5  Write { in backticks, or \\{ for the brace alone.'],
  ['an import', 'import x from "y"', '5  Take the import out: every part is there without it.'],
  ['an export', 'export const a = 1', '5  Take the export out: an article holds no program.'],
  [
    'a sentence that begins like a program',
    'import your clients first',
    '5  Begin the line with another word than "import": a program begins so.',
  ],
  [
    'a placeholder',
    'Write <name> here.',
    '5  Close <name> with </name>, or write `<name>` in backticks.',
  ],
  ['a line break as in HTML', 'a<br>b', '5  Write <br /> with a slash at its end.'],
  ['a sign that begins a tag', 'x <3', '5  Write < in backticks, or \\< for the sign alone.'],
  ['a comment as in HTML', '<!-- c -->', '5  Write a note to yourself as {/* … */}.'],
  [
    'an address between signs',
    '<https://a.example>',
    '5  Write the link as [https://a.example](https://a.example).',
  ],
  [
    'a link to no article',
    '[x](/articles/first-stepz/)',
    '5  There is no page /articles/first-stepz/. Did you mean /articles/first-steps/?',
  ],
  [
    'a link to an article that is like no other',
    '[x][y]\n\n[y]: /articles/submarine/',
    '5  There is no page /articles/submarine/.',
  ],
  [
    'a link without its last slash',
    '[x](/articles/first-steps)',
    '5  There is no page /articles/first-steps. Did you mean /articles/first-steps/?',
  ],
  [
    'a link to the file of an article',
    '[x](./first-steps.mdx)',
    '5  There is no page /articles/the-link-to-the-file-of-an-article/first-steps.mdx. Did you mean /articles/first-steps/?',
  ],
  [
    'a link with the whole address',
    '<a href="https://help.paperboat.app/articles/submarine/">x</a>',
    '5  There is no page /articles/submarine/.',
  ],
  [
    'a link to another language',
    '[x](/zh-cn/articles/first-steps/)',
    '5  /zh-cn/articles/first-steps/ is in another language. Write /articles/first-steps/.',
  ],
  [
    'a link to a draft',
    '[x](/articles/later/)',
    '5  Take it out until "later" is published: it is a draft.',
  ],
  [
    'a link to an article of a day to come',
    '[x](/articles/next-century/)',
    '5  Take it out until "next-century" is published, on 2126-01-01.',
  ],
  [
    'a link to no topic',
    '[x](/topics/strat/)',
    '5  There is no page /topics/strat/. Did you mean /topics/start/?',
  ],
  [
    'a link to a topic without an article',
    '[x](/topics/tax/)',
    '5  Take the link out until topic "tax" has an article: /topics/tax/ is no page before.',
  ],
  [
    'a link to a topic of drafts',
    '[x](/topics/account)',
    '5  Take the link out until topic "account" has an article: /topics/account is no page before.',
  ],
  [
    'a link to no page',
    '[x](/contakt/?topic=tax)',
    '5  There is no page /contakt/. Did you mean /contact/?',
  ],
  [
    'a link to no page with its language',
    '<a href="/zh-cn/privcy">x</a>',
    '5  There is no page /zh-cn/privcy. Did you mean /zh-cn/privacy/?',
  ],
  [
    'a link to an article as to a page',
    '[x](/first-steps/)',
    '5  There is no page /first-steps/. Did you mean /articles/first-steps/?',
  ],
  ['a link to a page like no other', '[x](/submarine/)', '5  There is no page /submarine/.'],
  [
    'a link to no file',
    '[x](/favikon.svg)',
    '5  There is no page /favikon.svg. Did you mean /favicon.svg?',
  ],
  [
    'a link to a page of the owner',
    '[x](/admin/gaps/)',
    '5  Take the link out: customers cannot open /admin/gaps/.',
  ],
  [
    'a link to a message',
    '[x](/messages/abc/)',
    '5  Take the link out: customers cannot open /messages/abc/.',
  ],
  [
    'a link to no heading of its own',
    '## One\n\n[x](#on)',
    '7  There is no heading #on in this article. Did you mean #one?',
  ],
  [
    'a link to no heading of another article',
    '[x](/articles/first-steps/#on)',
    '5  There is no heading #on in /articles/first-steps/. Did you mean #one?',
  ],
  [
    'a card to nowhere',
    '<Card to="first-step">x</Card>',
    '5  There is no article "first-step" for <Card>. Did you mean "first-steps"?',
  ],
  [
    'a card to a draft',
    '<Card to="later">x</Card>',
    '5  Take it out until "later" is published: it is a draft.',
  ],
  ['a card without an article', '<Card>x</Card>', '5  Write <Card to="…">.'],
  [
    'a picture whose file is missing',
    '![A boat](./baot.svg)',
    '5  There is no picture ./baot.svg. Did you mean ./boat.svg?',
  ],
  [
    'a picture that is nowhere',
    '![A plan](./plan.png)',
    '5  There is no picture ./plan.png. Put it beside the article.',
  ],
  [
    'a picture without words',
    '![](./boat.svg)',
    '5  Say in the brackets what the picture shows: ![…](./boat.svg).',
  ],
  [
    'a picture of another site',
    '![A boat](https://example.com/boat.png)',
    '5  Put the picture beside the article and write ![…](./its-file.png): pictures of other sites are not shown.',
  ],
  [
    'a picture that Windows keeps for itself',
    '![A boat](./Aux.png)',
    '5  Name the picture otherwise: Windows has no file called "Aux.png".',
  ],
  [
    'a picture that draws itself',
    '![A boat](./circle.svg)',
    '5  Replace the picture ./circle.svg: it is a drawing that draws itself, through a reference to its own id.',
  ],
  [
    'a picture with a hidden sign',
    '![A boat](./hidden.svg)',
    '5  Replace the picture ./hidden.svg: it is a drawing with U+202E in <title>: it makes a text read otherwise than it is written.',
  ],
  [
    'a picture in other capitals',
    '![A boat](./Boat.svg)',
    '5  There is no picture ./Boat.svg. Did you mean ./boat.svg?',
  ],
  [
    'a picture as in HTML',
    '<img src="./boat.svg" alt="A boat" />',
    '5  Write the picture as ![what it shows](./its-file.png).',
  ],
  ['a control character', 'a\n\nb\u0007', '7  Take out U+0007: it is a control character.'],
  [
    'a change of direction',
    'Pay \u202eonly\u202c here.',
    '5  Take out U+202E: it makes a text read otherwise than it is written.',
  ],
  [
    'a change of direction as an entity',
    'Pay &#x202e;only here.',
    '5  Take out what writes U+202E: it makes a text read otherwise than it is written.',
  ],
  [
    'a hidden character in the title of a part',
    '<Question title="a&#x2066;b">x</Question>',
    '5  Take out what writes U+2066: it makes a text read otherwise than it is written.',
  ],
  [
    'a hidden character in the title of a link',
    '[x][y]\n\n[y]: https://example.com "&#8238;"',
    '7  Take out what writes U+202E: it makes a text read otherwise than it is written.',
  ],
  ['an entity of no character', 'a &#0; b', '5  Take out the entity: it writes no character.'],
  [
    'an entity of a control character',
    'a &#1; b',
    '5  Take out the entity: it writes no character.',
  ],
  [
    'an address with a control character',
    '[x](https://example.com/a%00b)',
    '5  Take out what writes U+0000: it is a control character.',
  ],
  [
    'an address with a change of direction beside what is badly encoded',
    '<a href="https://example.com/%ff%E2%80%AE%zz">x</a>',
    '5  Take out what writes U+202E: it makes a text read otherwise than it is written.',
  ],
  [
    'an id that the words of another heading make',
    '## Back [#pay]\n\n## Pay',
    '7  Write an id of its own, [#…] at its end: line 5 is #pay too.',
  ],
  [
    'an id that a heading before has',
    '## Pay\n\n## Back [#pay]',
    '7  Write an id of its own, [#…] at its end: line 5 is #pay too.',
  ],
  [
    'an id of a tag that a heading has',
    '## Pay\n\n<p id="pay">a</p>',
    '7  Write an id of its own, [#…] at its end: line 5 is #pay too.',
  ],
  ['an id that the page has', '## Keys [#keys]', '5  Write another id: the page has #keys.'],
  [
    'a heading of the first rank',
    '# A',
    '5  Begin the heading with "##": the title is the one that has "#".',
  ],
];

const right: [name: string, body: string][] = [
  ['signs that are no program', '\\{amount}, \\<3, `<name>`, `{amount}` and 3 > 2'],
  ['code', '```js\nimport { x } from "y";\n<Stepz>{x}</Stepz>\n```'],
  ['a note to oneself', '{/* ask Mei */}\n\nText.'],
  ['tags of HTML', 'x<sup>2</sup> and H<sub>2</sub>O<br />'],
  ['links to what is there', '[a](/articles/first-steps/#one) [b](/topics/start/) [c](/articles/)'],
  [
    'links to pages that each language has',
    '[a](/) [b](/contact) [c](/search/?q=code#x) [d](/zh-cn/privacy/) [e](/zh-cn) [f](/topics) [g](../../sent/)',
  ],
  [
    'links to files',
    '[a](/rss.xml) [b](/zh-cn/rss.xml) [c](/favicon.svg) [d](/llms.txt) [e](/articles/first-steps.md) [f](/sitemap-index.xml)',
  ],
  ['links to old addresses that lead on', '[a](/help/steps) [b](/help/steps/)'],
  ['a link to what programs ask', '[a](/api/health)'],
  ['a tag to what is there', '<a class="x" href="/en/articles/first-steps/#one">x</a>'],
  ['links elsewhere', '[a](mailto:a@b.example) [b](https://example.com/articles/x/#y)'],
  ['headings with the names of parts of the page', '## Keys\n\n## Vote\n\n[x](#keys-1)'],
  ['a link to a heading', '## It’s **a** `b`\n\n## It’s a b\n\n[x](#its-a-b) [y](#its-a-b-1)'],
  ['a link to a heading in Chinese', '## 退款\n\n[x](#退款) [y](#%E9%80%80%E6%AC%BE)'],
  ['a card', '<Card to="first-steps">x</Card>'],
  ['a picture', '![A boat](./boat.svg)'],
  ['entities of what is seen', 'a&nbsp;b &amp; &#x1F600; &lt;'],
  ['a sign for what could not be read', 'It shows \ufffd in place of letters: `&#0;`'],
  ['an email of two lines', '[a](mailto:a@b.example?body=one%0D%0Atwo)'],
  ['a picture of the whole site', '![The mark](/favicon.svg)'],
];

const content = contentFolder();
let said: string;

beforeAll(() => {
  content.put(
    'articles/en/start/first-steps.mdx',
    '---\ntitle: A\nredirectFrom: [/help/steps]\n---\n\n## One\n',
  );
  content.put('articles/zh-cn/start/first-steps.mdx', '---\ntitle: A\n---\n');
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

const saidOf = (file: string) =>
  said
    .split('\n')
    .filter((line) => line.startsWith(`${file}:`))
    .map((line) => line.slice(file.length + 1));
