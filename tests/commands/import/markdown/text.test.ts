import { markdownToHtml } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing the text', () => {
  test.each([
    ['a note', '> [!TIP]\n> Look.', '<Aside>\n  Look.\n</Aside>'],
    ['an Adobe warning', '>[!WARNING]\n>\n>Look.', '<Aside kind="caution">\n  Look.\n</Aside>'],
    [
      'marked words',
      'The [!DNL Admin] and **[!UICONTROL 保存]**按钮',
      'The Admin and **保存**按钮',
    ],
    [
      'marked words of a link',
      'Use [[!DNL Tool]](https://a.example/tool) now',
      'Use [Tool](https://a.example/tool) now',
    ],
    ['marked words in code', 'Type `[!DNL x]`.', 'Type `[!DNL x]`.'],
    ['a placeholder', 'Open <port> now', 'Open \\<port> now'],
    [
      'marks of lines in code',
      '```js\n// highlight-next-line\nlet a; // [!code focus]\n  # highlight-start\nlet b;\n```',
      '```js\nlet a;\nlet b;\n```',
    ],
    [
      'marks of lines that are shown',
      '```md\n// highlight-next-line\nlet a;\n```\n\nWrite `// highlight-end`.',
      '```md\n// highlight-next-line\nlet a;\n```\n\nWrite `// highlight-end`.',
    ],
    ['keys', 'Press <kbd>Ctrl</kbd>', 'Press <Keys>Ctrl</Keys>'],
    ['an underline', '<u>步骤</u>：', '**步骤**：'],
    [
      'a bold stop behind a word',
      'Press **Go**, the icon**.** Done',
      'Press **Go**, the icon. Done',
    ],
    ['bold beside Chinese', '这是**重置。**然后', '这是**重置**。然后'],
    [
      'a bare address before Chinese',
      '见 https://a.example/x。后文',
      '见 [https://a.example/x](https://a.example/x)。后文',
    ],
    [
      'a film',
      '<iframe src="https://film.example/1" title="Film"></iframe>',
      '[Film](https://film.example/1)',
    ],
    [
      'folded text',
      '<details><summary>Why</summary>\n\nBecause.\n\n</details>',
      '<Questions>\n  <Question title="Why">\n    Because.\n  </Question>\n</Questions>',
    ],
    [
      'an attribute list',
      '[a](https://a.example/){.external} b {x}',
      '[a](https://a.example/) b \\{x\\}',
    ],
  ])('writes %s our way', async (_, markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx')).toBe(`${written}\n`);
  });

  test.each([
    ['```js\nimport a from "b"; {c} <d>\n\n```', '```js\nimport a from "b"; {c} <d>\n\n```'],
    ['```GraphQL {1,3}\n{ a }\n```', '```graphql\n{ a }\n```'],
    ['```mermaid\ngantt\n  title x\n```', '```\ngantt\n  title x\n```'],
    ['```mermaid\nflowchart LR\n  A-->B\n```', '```mermaid\nflowchart LR\n  A-->B\n```'],
    ['```mermaid\ngraph TD;\n  A-->B;\n```', '```mermaid\ngraph TD\n  A-->B;\n```'],
    ['```mermaid\ngraph ?\n  A-->B\n```', '```\ngraph ?\n  A-->B\n```'],
    ['```../../x\ncode\n```', '```\ncode\n```'],
  ])('keeps code untouched: %s', async (markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx')).toBe(`${written}\n`);
  });

  // The parser of the site takes a backslash behind `www.` for part of an address.
  test.each([
    ['as Markdown', '<p>See www.< there</p>', 'See www.< there'],
    ['as bare words', '<p>See www.<name></p>', 'See www\\.\\<name\\>'],
  ])('keeps what MDX would misread %s, and says so', async (_, markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    const { losses } = await run();

    expect(body('a/b.md')).toBe(`${written}\n`);
    expect(markdownToHtml(written).html).toContain('.&lt;');
    expect(losses[0]?.reason).toBe('kept as .md, as it would not compile as MDX');
  });

  test('keeps the alignment of a table, and no cell of a thousand columns', async () => {
    put(
      'a/b.md',
      '# T\n\n| a | b |\n| :-: | -: |\n| 1 | 2 |\n\n<table><tr><td colspan="1000">x</td></tr></table>',
    );

    await run();

    expect(body('a/b.mdx')).toContain('| a | b |\n| :-: | -: |\n| 1 | 2 |\n');
    expect(body('a/b.mdx')).not.toContain('1000');
  });

  test('keeps a table that Markdown cannot draw, with Markdown in its cells', async () => {
    put('a/b.md', '# T\n\n<table><tr><td colspan="2"><ul><li>one {x}</li></ul></td></tr></table>');

    await run();

    expect(body('a/b.mdx').replace(/\s+/g, ' ')).toBe(
      '<table> <tbody> <tr> <td colspan="2"> - one \\{x\\} </td> </tr> </tbody> </table> ',
    );
  });
});
