import type { Bodies } from './bodies.ts';

/** Parts of an article, and what MDX would take for a program. */
export const parts: Bodies = {
  wrong: [
    [
      'a list in more lists than the build can draw',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      '54  Take this out of what it stands in: it is too deep inside.',
    ],
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
      'an unknown kind of a part',
      '<Aside kind="warning">x</Aside>',
      '5  Write kind="note" or kind="caution".',
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
    [
      'a value in braces',
      '<Aside kind={x}>a</Aside>',
      '5  Write kind="…" in quotes, not in braces.',
    ],
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
  ],
  right: [
    ['signs that are no program', '\\{amount}, \\<3, `<name>`, `{amount}` and 3 > 2'],
    ['code', '```js\nimport { x } from "y";\n<Stepz>{x}</Stepz>\n```'],
    ['a note to oneself', '{/* ask Mei */}\n\nText.'],
    ['tags of HTML', 'x<sup>2</sup> and H<sub>2</sub>O<br />'],
  ],
};
