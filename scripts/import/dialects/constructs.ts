interface Construct {
  tools: string;
  written: string;
  becomes: string;
  lost: string;
}

const nothing = '';

/** What tools write that Markdown does not know, and what an import makes of it. */
export const constructs: Construct[] = [
  {
    tools: 'Docusaurus, VitePress, VuePress, Starlight, Pandoc',
    written: ':::note[Title]\nText.\n:::',
    becomes: 'Aside with its title, in lists and in each other too',
    lost: 'which kind of note or of caution',
  },
  {
    tools: 'VitePress, VuePress',
    written: '::: details Title\nText.\n:::',
    becomes: 'Questions with one Question',
    lost: nothing,
  },
  {
    tools: 'VitePress, VuePress',
    written: ':::tabs\n== One\nText.\n== Two\nMore.\n:::',
    becomes: 'Tabs; `::: code-group` too',
    lost: 'which tab is open at first',
  },
  {
    tools: 'MkDocs',
    written: '!!! warning "Title"\n    Text.',
    becomes: 'Aside with its title',
    lost: 'which kind of note or of caution',
  },
  {
    tools: 'MkDocs',
    written: '??? note "Title"\n    Text.',
    becomes: 'Questions with one Question',
    lost: 'whether it is open at first',
  },
  { tools: 'MkDocs', written: '=== "One"\n\n    Text.', becomes: 'Tabs', lost: nothing },
  {
    tools: 'MkDocs, VitePress, Jekyll, Docusaurus',
    written: '--8<-- "piece.md"',
    becomes:
      'the text of the piece; so `{!piece.md!}`, `<!--@include: piece.md-->`, `{% include piece.md %}` and an imported `_piece.md`',
    lost: 'one that is not in the folder, listed',
  },
  {
    tools: 'MkDocs, Jekyll, Pandoc',
    written: '[Text](https://a.example/){ .button }',
    becomes:
      'the link or picture; `{: .note }` at a paragraph makes an Aside, `{#id}` a heading’s id',
    lost: 'classes and sizes',
  },
  {
    tools: 'MkDocs',
    written: '*[HTML]: Hyper Text',
    becomes: 'nothing, listed',
    lost: 'the explanation of the abbreviation',
  },
  {
    tools: 'MkDocs',
    written: '++ctrl+c++',
    becomes: 'Keys',
    lost: nothing,
  },
  {
    tools: 'GitBook',
    written: '{% hint style="danger" %}\nText.\n{% endhint %}',
    becomes: 'Aside',
    lost: 'which kind of note or of caution',
  },
  {
    tools: 'GitBook',
    written: '{% tabs %}\n{% tab title="One" %}\nText.\n{% endtab %}\n{% endtabs %}',
    becomes: 'Tabs; `{% stepper %}` Steps',
    lost: nothing,
  },
  {
    tools: 'GitBook, Hexo, Hugo, Docusaurus',
    written: '{% embed url="https://a.example/" %}',
    becomes: 'a link; so films, `{% content-ref %}`, cards and buttons',
    lost: 'the film or page in the page',
  },
  {
    tools: 'Hexo, Jekyll',
    written: '{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}',
    becomes: 'code with its language; its title a bold line above it',
    lost: 'marked lines',
  },
  {
    tools: 'Jekyll, Hexo, Hugo',
    written: 'See {% post_link target %}.',
    becomes: 'the link; so `link`, `ref` and `relref`',
    lost: nothing,
  },
  {
    tools: 'Jekyll, Hexo, VitePress, Hugo',
    written: 'See {{ site.title }}.',
    becomes:
      'what settings or front matter say; else code, to be read and listed, in an address nothing',
    lost: 'what would have stood there',
  },
  {
    tools: 'Jekyll, Hexo, GitBook',
    written: '{% if a %}Text.{% endif %}',
    becomes: 'what stands between, listed; a tag that nobody knows becomes code',
    lost: 'the condition',
  },
  {
    tools: 'Hugo',
    written: '{{< callout type="warning" >}}Text.{{< /callout >}}',
    becomes: 'Aside; `tabs`, `details`, `steps`, `figure` their parts',
    lost: 'a shortcode that nobody knows becomes code, or what it holds, listed',
  },
  {
    tools: 'Obsidian',
    written: '> [!tip]- Title\n> Text.',
    becomes:
      'Questions where it is closed at first, else an Aside with its title; alerts of GitHub too',
    lost: 'which kind of note or of caution',
  },
  {
    tools: 'Obsidian, wikis',
    written: '[[target|words]]',
    becomes: 'a link; `![[picture.png]]` the picture, another `![[note]]` a link',
    lost: 'a link to nothing becomes words, listed',
  },
  {
    tools: 'Obsidian',
    written: 'Text %%secret%% more ^block',
    becomes:
      'nothing, listed; a name of a block in a vault or where a link leads to it, which then leads to the heading above',
    lost: 'the comment',
  },
  {
    tools: 'Docusaurus, VitePress, MDX',
    written: "import Tabs from '@theme/Tabs';\n\nText.",
    becomes: 'nothing: it is a program; what `mdx-code-block` hides is read',
    lost: 'values that a program computes, listed',
  },
  {
    tools: 'Docusaurus, VitePress, MDX',
    written: '<Tabs>\n  <TabItem value="a" label="One">Text.</TabItem>\n</Tabs>',
    becomes: 'Tabs; `Steps`, `Callout`, `Accordion`, `Card`, `Badge` and their kin likewise',
    lost: 'of unknown ones words and links stay, listed; without words code',
  },
  {
    tools: 'Docusaurus, MDX',
    written: '<img src={useBaseUrl(\'/img/pic.png\')} alt="A picture" />',
    becomes: 'the picture; `require(…)` and `ThemedImage` too',
    lost: 'the second picture of a `ThemedImage`, for the dark',
  },
  {
    tools: 'all',
    written: '~~~js title="a.js" {1,3}\nlet a;\n~~~',
    becomes: 'code under a bold line with its title',
    lost: 'marked lines and their numbers',
  },
  { tools: 'all', written: 'Term\n: Meaning', becomes: 'a list', lost: 'that it is a definition' },
  {
    tools: 'all',
    written: 'Text[^1].\n\n[^1]: Note.',
    becomes: 'a number, and the notes at the end behind a line',
    lost: 'the way from one to the other',
  },
  {
    tools: 'all',
    written: 'So $E = mc^2$ it is',
    becomes: 'code',
    lost: 'the look of a formula',
  },
  {
    tools: 'all',
    written: ':rocket: ==marked== H~2~O x^2^',
    becomes: 'the emoji, emphasis, small letters below and above',
    lost: 'icons of a theme, listed',
  },
];

/** The table as Markdown, as the guide has it. */
export function constructsTable(): string {
  const rows = constructs.map(({ tools, written, becomes, lost }) =>
    [tools, example(written), becomes, lost].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    '| written by | for example | becomes | lost |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function example(written: string): string {
  const line = written.replace(/\n+/g, ' ⏎ ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}
