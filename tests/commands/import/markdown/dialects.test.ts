import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, makeFolders, picture, put, removeFolders, run } from '../folders.ts';

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
    ['VitePress, without a space', ':::tabs\n==One\nText.\n==Two\nMore.\n:::'],
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
