import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing what a template fills in', () => {
  test.each([
    [
      'settings of Jekyll',
      '_config.yml',
      'repository: https://code.example/a\n',
      'site.repository',
    ],
    ['settings of MkDocs', 'mkdocs.yml', 'extra: { code: https://code.example/a }\n', 'code'],
    ['front matter', 'x.txt', '', 'page.code'],
    ['front matter, as VitePress has it', 'x.txt', '', '$frontmatter.code'],
  ])('reads %s', async (_, file, settings, name) => {
    put(file, settings);
    put('docs/one.md', [
      '---',
      'title: One',
      'code: https://code.example/a',
      '---',
      `Send [it]({{ ${name} }}/issues) or [more][1] to \`{{ ${name} }}\`.`,
      '',
      `[1]: {{ ${name} }}/more`,
    ]);

    const { articles } = await run();

    const [{ path = '' } = {}] = articles;
    expect(body(path.replace('articles/en/', ''))).toBe(
      `Send [it](https://code.example/a/issues) or [more](https://code.example/a/more) to \`{{ ${name} }}\`.\n`,
    );
  });

  test('reads parameters of Hugo, in addresses too', async () => {
    put('hugo.toml', "baseURL = '/'\n[params]\ncode = 'https://code.example/a'\n");
    put(
      'content/a/b.md',
      '# B\n\nSee [it][1] on {{% param code %}}, not {{< param none >}}.\n\n[1]:\n  <{{% param code %}}/x>\n[2]: {{< param none >}}/y',
    );

    await run();

    expect(body('a/b.mdx')).toContain(
      'See [it](https://code.example/a/x) on [https://code.example/a](https://code.example/a), not none.',
    );
  });

  test('keeps what nobody knows as code, but no tag in a heading', async () => {
    put('a/b.md', '# B\n\nIt is {{ site.unknown }}.\n\n## Limits {{% optional %}}\n\nx');

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('It is `{{ site.unknown }}`.\n\n## Limits\n\nx\n');
    expect(losses.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['{{ site.unknown }}', '{{% optional %}}']),
    );
  });
});
