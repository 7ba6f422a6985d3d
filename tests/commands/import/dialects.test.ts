import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, makeFolders, picture, put, removeFolders, run } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const note = '<Aside>\n  Text.\n</Aside>';
const titled = '<Aside>\n  **Title**\n\n  Text.\n</Aside>';
const caution = '<Aside kind="caution">\n  Text.\n</Aside>';
const folded = '<Questions>\n  <Question title="Title">\n    Text.\n  </Question>\n</Questions>';
const tabs =
  '<Tabs>\n  <Tab label="One">\n    Text.\n  </Tab>\n\n  <Tab label="Two">\n    More.\n  </Tab>\n</Tabs>';

describe('importing notes', () => {
  test.each([
    ['a directive', ':::note\nText.\n:::', note],
    ['a directive with its title in brackets', ':::tip[Title]\nText.\n:::', titled],
    ['a directive with its title behind it', '::: tip Title\nText.\n:::', titled],
    ['a directive of Pandoc', '::: {.warning}\nText.\n:::', caution],
    [
      'a directive in another',
      '::::note\n:::danger\nText.\n:::\n::::',
      `<Aside>\n  ${caution.replaceAll('\n', '\n  ')}\n</Aside>`,
    ],
    [
      'a directive in a list',
      '- a\n\n  :::note\n  Text.\n  :::',
      `- a\n\n  ${note.replaceAll('\n', '\n  ')}`,
    ],
    ['a directive that nobody closes', ':::note\nText.', note],
    ['an indented note', '!!! note "Title"\n    Text.', titled],
    ['an indented note without a title', '!!! warning\n    Text.', caution],
    ['a folded note', '??? note "Title"\n    Text.', folded],
    ['a hint of GitBook', '{% hint style="warning" %}\nText.\n{% endhint %}', caution],
    ['a note of Hexo', '{% note info Title %}\nText.\n{% endnote %}', titled],
    ['an include of Jekyll', '{% include note.html content="Text." %}', note],
    ['an attribute of a paragraph', 'Text.\n{: .note }', note],
    ['an attribute before a paragraph', '{: .warning }\n> Text.', caution],
    ['a shortcode', '{{< callout type="warning" >}}\nText.\n{{< /callout >}}', caution],
    ['a shortcode in one line', '{{% notice tip "Title" %}}Text.{{% /notice %}}', titled],
    ['an alert of GitHub', '> [!WARNING]\n> Text.', caution],
    ['a callout of Obsidian', '> [!tip] Title\n> Text.', titled],
    ['a closed callout of Obsidian', '> [!faq]- Title\n> Text.', folded],
    [
      'a quotation that begins with a word',
      '> **Note:** text.',
      '<Aside>\n  **Note:** text.\n</Aside>',
    ],
    ['a component', '<Callout type="warning">\n  Text.\n</Callout>', caution],
    ['a component with a title', '<Note title="Title">Text.</Note>', titled],
    ['details', ':::details Title\nText.\n:::', folded],
    ['an accordion', '<Accordion title="Title">\n  Text.\n</Accordion>', folded],
  ])('writes %s our way', async (_, markdown, written) => {
    put('a/b.md', `# T\n\n${markdown}`);

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe(`${written}\n`);
    expect(losses).toEqual([]);
  });
});

describe('importing tabs and steps', () => {
  test.each([
    [
      'Docusaurus',
      '<Tabs>\n  <TabItem value="1" label="One">\n\n  Text.\n\n  </TabItem>\n  <TabItem value="2" label="Two">More.</TabItem>\n</Tabs>',
    ],
    ['MkDocs', '=== "One"\n\n    Text.\n\n=== "Two"\n\n    More.'],
    [
      'GitBook',
      '{% tabs %}\n{% tab title="One" %}\nText.\n{% endtab %}\n{% tab title="Two" %}\nMore.\n{% endtab %}\n{% endtabs %}',
    ],
    ['VitePress', ':::tabs\n== One\nText.\n== Two\nMore.\n:::'],
    [
      'Hugo',
      '{{< tabs items="One,Two" >}}\n{{< tab >}}Text.{{< /tab >}}\n{{< tab >}}More.{{< /tab >}}\n{{< /tabs >}}',
    ],
    [
      'a theme of Hexo',
      '{% tabs x %}\n<!-- tab One -->\nText.\n<!-- endtab -->\n<!-- tab Two -->\nMore.\n<!-- endtab -->\n{% endtabs %}',
    ],
  ])('writes tabs of %s our way', async (_, markdown) => {
    put('a/b.md', `# T\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx')).toBe(`${tabs}\n`);
  });

  test('keeps the lines of code in tabs', async () => {
    put(
      'a/b.md',
      '# T\n\n::: code-group\n\n```js [a.js]\nif (a) {\n    b();\n\n}\n```\n\n```sh\nnpm i\n```\n\n:::',
    );

    await run();

    expect(body('a/b.mdx')).toContain(
      '<Tab label="a.js">\n    ```js\n    if (a) {\n        b();\n\n    }\n    ```',
    );
    expect(body('a/b.mdx')).toContain('<Tab label="sh">');
  });

  test('makes steps of steps', async () => {
    put(
      'a/b.mdx',
      '# T\n\n<Steps>\n  <Step title="One">\n    Text.\n  </Step>\n  <Step title="Two">More.</Step>\n</Steps>',
    );

    await run();

    expect(body('a/b.mdx').replace(/\s+/g, ' ')).toBe(
      '<Steps> 1. **One** Text. 2. **Two** More. </Steps> ',
    );
  });
});

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

describe('importing marks', () => {
  test.each([
    ['a link of a wiki', '[[target]]', '[target](/articles/target/)'],
    ['a link of a wiki with words', '[[target#Place|there]]', '[there](/articles/target/#place)'],
    ['a link to nothing', '[[gone]]', 'gone'],
    ['a picture of a wiki', '![[pic.png|300]]', '![T](./pic.png)'],
    ['a comment', 'Text %%secret%% more', 'Text more'],
    ['a highlight', '==seen==', '*seen*'],
    ['a formula', 'So $E = mc^2$ it is', 'So `E = mc^2` it is'],
    ['money', 'From $5 to $10 a_b', 'From $5 to $10 a_b'],
    ['a block of a formula', '$$\n\\sum_i\n$$', '```latex\n\\sum_i\n```'],
    ['an emoji', ':rocket: at 10:30:45', '🚀 at 10:30:45'],
    ['an icon', ':material-check: done', 'done'],
    ['keys', '++ctrl+c++', '<Keys>Ctrl</Keys>+<Keys>C</Keys>'],
    ['small letters', 'H~2~O x^2^', 'H<sub>2</sub>O x<sup>2</sup>'],
    ['a definition', 'Term\n: Meaning', '- Term\n\n  Meaning'],
    ['a footnote', 'Text[^1].\n\n[^1]: Note.', 'Text<sup>1</sup>.\n\n***\n\n1. Note.'],
    ['the title of code', '```js title="a.js"\nb\n```', '**a.js**\n\n```js\nb\n```'],
    ['the name of a heading', '## Place {#here}', '## Place [#here]'],
    ['the size of a picture', '![Pic](pic.png =30x20)', '![Pic](./pic.png)'],
    ['spaces in an address', '![Pic](my pic.png)', '![Pic](./my-pic.png)'],
    [
      'a stroke in code in a table',
      '| a | b |\n| - | - |\n| `x|y` | c |',
      '| a | b |\n| - | - |\n| `x\\|y` | c |',
    ],
  ])('writes %s our way', async (_, markdown, written) => {
    put('a/pic.png', picture);
    put('a/my pic.png', picture);
    put('a/target.md', '# Target\n\n## Place\n\nx');
    put('a/b.md', `# T\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx').trim()).toBe(written);
  });

  test('lists what is left of another tool', async () => {
    put('a/b.md', '# T\n\nSee &#123;% odd %&#125; here');

    const { losses } = await run();

    expect(losses).toContainEqual({
      file: 'a/b.md',
      reason: 'mark of another tool left in the text',
      what: '{% odd %}',
    });
  });
});
