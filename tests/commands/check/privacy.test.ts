import { beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
});

describe('of a text on privacy, the check', () => {
  test('finds nothing in one that leads to pages of the site and has that of the product in it', async () => {
    content.put(
      'privacy/en.mdx',
      'Ask [me](/contact/).\n\n<StandardText />\n\n## My host\n\nIt is A.\n',
    );
    content.put('privacy/zh-cn.md', '## 主机\n\n用的是 A。\n');

    expect(await content.call('check')).toMatchObject({ code: 0 });
  });

  test.each([
    ['a dead link', 'en.mdx', '\n[A](/articles/a/)\n', ':2  There is no page /articles/a/.'],
    [
      'a part that there is not',
      'en.mdx',
      '<StandardTxt />\n',
      ':1  There is no part <StandardTxt>. Did you mean <StandardText>?',
    ],
    ['a part in plain Markdown', 'en.md', '<StandardText />\n', ':1  Rename the file to en.mdx'],
    ['a program', 'en.mdx', '{1 + 1}\n', ':1  Write `{1 + 1}` in backticks.'],
    ['a second title', 'en.md', '# Privacy\n', ':1  Begin the heading with "##"'],
    ['front matter', 'en.md', '---\ntitle: A\n---\n', ':1  Begin with the text'],
    [
      'a name that is no language',
      'english.md',
      'A\n',
      ':1  Name the file after its language: en.mdx or zh-cn.mdx.',
    ],
  ])('names %s', async (_, name, text, said) => {
    content.put(`privacy/${name}`, text);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`privacy/${name}${said}`),
    });
  });

  test('says that there are two of one language, and where another has none', async () => {
    content.put('privacy/en.md', 'A\n');
    const { said } = await content.call('check');
    content.put('privacy/en.mdx', 'A\n');

    expect(said).toContain(
      'privacy/en.md:1  Not written in zh-CN: the text of the product is shown',
    );
    expect((await content.call('check')).said).toMatch(
      /privacy\/en.mdx:1 {2}Take one of the two away: .*en.md/,
    );
  });

  test('does not know the part in an article', async () => {
    content.put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n<StandardText />\n');

    expect((await content.call('check')).said).toContain(
      'a.mdx:5  There is no part <StandardText>.',
    );
  });
});
