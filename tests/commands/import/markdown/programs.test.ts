import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, makeFolders, picture, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const note = '<Aside>\n  Text.\n</Aside>';

describe('importing programs and templates', () => {
  test.each([
    ['an import', "import Tabs from '@theme/Tabs';\n\nText.", 'Text.'],
    ['an import of several lines', "import {\n  a,\n  b,\n} from 'x';\n\nText.", 'Text.'],
    ['an export', 'export const a = {\n  b: 1,\n};\n\nText.', 'Text.'],
    ['a note to oneself', 'Text.{/* secret */}', 'Text.'],
    ['a text in braces', "import a from 'b'\n\nText{' '}{'more'}.", 'Text more.'],
    ['a value nobody knows', "import a from 'b'\n\nText {a.b} more.", 'Text more.'],
    ['a block that hides MDX', '```mdx-code-block\n<Note>Text.</Note>\n```', note],
    [
      'words of a component',
      '<CtaBox headline="Text" link="https://a.example/" linkText="More" />',
      'Text\n\n[More](https://a.example/)',
    ],
    ['a badge', '## Text <Badge text="new" />', '## Text (new)'],
    ['a variable', 'See {{ site.title }}.', 'See `{{ site.title }}`.'],
    [
      'a variable in an address',
      '[Text](https://a.example/{{ x }}/y)',
      '[Text](https://a.example//y)',
    ],
    [
      'an element that a site made its own',
      'Go to <nav to="main_more">.',
      'Go to `<nav to="main_more">`.',
    ],
    [
      'a component without words in a sentence',
      'Go to <Place id="main_more" /> now.',
      'Go to `<Place id="main_more" />` now.',
    ],
    ['a tag that nobody knows', 'See {% foo bar %}.', 'See `{% foo bar %}`.'],
    ['a condition', '{% if a %}Text.{% endif %}', 'Text.'],
    ['an escaped shortcode', 'Write {{</* note */>}}.', 'Write `{{< note >}}`.'],
    [
      'code of Hexo',
      '{% codeblock lang:js %}\nif (a) {{ b }}\n{% endcodeblock %}',
      '```js\nif (a) {{ b }}\n```',
    ],
    ['code of Jekyll', '{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
    [
      'a film',
      '{% youtube abc %}',
      '[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)',
    ],
    ['an emoji as GitBook writes it', ':mag\\_right: x', '🔎 x'],
    ['an emoji by its other name', ':man_raising_hand: x', '🙋‍♂️ x'],
    ['an icon among other signs', 'a/:material-dots-horizontal:/', 'a//'],
    ['bold between Chinese characters', '通过**_config.yml**进行', '通过\\_**config.yml**进行'],
    ['a shortcode for an address', 'See [words](<{{% url a %}}>).', 'See words.'],
    [
      'a reference that another page explains',
      'See [`a` folder][mkdocs.site_dir].',
      'See `a` folder.',
    ],
    [
      'a link of Obsidian with code for words',
      'See [[c|the `c` page]].',
      'See [the `c` page](/articles/c/).',
    ],
    ['a name right behind a link of Obsidian', '[[c]]^block-1', '[c](/articles/c/)'],
    ['an icon of GitBook', '<i class="fa-folder-tree">:folder-tree:</i> x', 'x'],
    [
      'cards of MkDocs',
      '<div class="grid cards" markdown>\n\n-   :material-translate: &nbsp;\n    __Head__\n\n    ---\n\n    Text\n\n    [:octicons-arrow-right-24: Go][go]\n\n</div>\n\n  [go]: c.md',
      '- **Head**\n\n  ***\n\n  Text\n\n  [Go](/articles/c/)',
    ],
    ['a placeholder', 'Open <Name> and List<String>', 'Open \\<Name> and List\\<String>'],
  ])('writes %s our way', async (_, markdown, written) => {
    put('a/b.md', `# T\n\n${markdown}`);
    put('a/c.md', '# C\n\nx');

    await run();

    expect(body('a/b.mdx').trim()).toBe(written);
  });

  test('reads Markdown between tags where the tool reads every file as MDX', async () => {
    put('docusaurus.config.js', "module.exports = { url: 'https://old.example', baseUrl: '/' };");
    put('docs/a/one.md', [
      '# One',
      '',
      '* First **bold**.',
      '<div class="browser"><img alt="A picture" src={useBaseUrl(\'img/pic.png\')} /></div>',
      '* Then **bold**.',
      '',
      '<table><tr><th>Name</th></tr>',
      '  <tr>',
      '    <td>',
      '      See [two](two.md).',
      '    </td>',
      '  </tr>',
      '</table>',
      '',
      '<ul>',
      '  <li>Plain</li>',
      '  <li>With **bold**</li>',
      '</ul>',
    ]);
    put('docs/a/two.md', '# Two\n\nx');
    put('docs/b/three.md', '# Three\n\nx');
    put('static/img/pic.png', picture);

    await run();

    expect(body('a/one.mdx')).toBe(
      [
        '- First **bold**.',
        '',
        '![A picture](./pic.png)',
        '',
        '- Then **bold**.',
        '',
        '| Name |',
        '| - |',
        '| See [two](/articles/two/). |',
        '',
        '- Plain',
        '',
        '- With **bold**',
        '',
      ].join('\n'),
    );
  });

  test.each([
    'Each plan has what you need. The\nexport function of the app writes a file a year.\nKeep it.',
    'The list shows the\nexport type and its day.',
    'Then choose the\nexport default for new files.',
    'With a click you\nimport "old.csv"\nfrom your disk.',
  ])('keeps a sentence that goes on like a program: %j', async (text) => {
    put('a/b.md', `# T\n\n${text}`);

    const { losses, words } = await run();

    expect(body('a/b.mdx')).toBe(`${text.replaceAll('\n', ' ')}\n`);
    expect(losses).toEqual([]);
    expect(words.kept).toBe(words.before);
  });

  test('lists an export in a file that nothing else shows to be a program', async () => {
    put('a/b.md', '# T\n\nText.\n\nexport const a = 1;');

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('Text.\n');
    expect(losses.map(({ what }) => what)).toEqual(['export const a = 1;']);
  });

  test('leaves code as it is', async () => {
    const code =
      '```md title="x.md"\n:::note\n{% hint %} {{ a }} [[b]] ==c== $d^2$ :rocket:\n!!! note\n    x\n<Tabs />\nimport a from "b"\n```';
    put('a/b.md', `# T\n\n${code}\n\nAnd \`{% a %} {{ b }} [[c]] <Tabs />\` too.`);

    await run();

    expect(body('a/b.mdx')).toContain(code.replace(' title="x.md"', ''));
    expect(body('a/b.mdx')).toContain('And `{% a %} {{ b }} [[c]] <Tabs />` too.');
  });

  test('ends no block of code by a fence that stands further in', async () => {
    put('a/b.md', '# T\n\n```md\n!!! note\n\n    ```\n    x\n    ```\n```\n\n!!! note\n    Text.');

    await run();

    expect(body('a/b.mdx')).toContain(`\n\n${note}\n`);
  });

  test('includes the pieces that an article asks for, itself never', async () => {
    put('a/_piece.md', '---\nx: 1\n---\nA **piece**.\n\n<B />\n');
    put('a/b.mdx', "import Piece from './_piece.md'\n\n# T\n\nText.\n\n<Piece />\n");
    put('a/c.md', '# C\n\nText.\n\n--8<-- "a/_piece.md"\n\n<!--@include: ./c.md-->');

    await run();

    expect(body('a/b.mdx')).toBe('Text.\n\nA **piece**.\n');
    expect(body('a/c.mdx')).toContain('A **piece**.');
    expect(body('a/c.mdx').length).toBeLessThan(500);
  });
});
