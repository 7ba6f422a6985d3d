const word = 'a'.repeat(200);
const nine = (text: (n: number) => string) => Array.from({ length: 9 }, (_, n) => text(n));

/** What is wider than a phone, as an author writes it. */
const wide: Record<string, string> = {
  'a long line of code': `\`\`\`sh\ncurl ${'--header "authorization: secret" '.repeat(12)}\n\`\`\``,
  'code in tags': `<pre>${'some code in a tag '.repeat(20)}</pre>`,
  'code in a sentence': `Type \`${word}\`.`,
  'a wide table': [
    `| ${nine((n) => `Reconciliations number ${n}`).join(' | ')} |`,
    `|${' --- |'.repeat(9)}`,
    `| ${nine((n) => (n === 4 ? `\`${word.slice(0, 60)}\`` : 'Some words')).join(' | ')} |`,
  ].join('\n'),
  'a table in tags': `<table><tbody><tr>${nine((n) => `<td>Some words in ${n}</td>`).join('')}</tr></tbody></table>`,
  'a big picture': '![A wide picture](./wide.svg)',
  'a film': '<video controls width="1600" height="900"></video>',
  'a wide diagram': `\`\`\`mermaid\nflowchart LR\naccTitle: A long way\n${nine((n) => `S${n}[Step number ${n}] --> S${n + 1}[Step number ${n + 1}]`).join('\n')}\n\`\`\``,
  'a long word': `The word ${word} is long.`,
  'a long address': `See [https://example.com/${word}](https://example.com/${word}).`,
  'a list': `- a point\n- \`${word}\`\n  - ${word}`,
  'keys and a path': `Press <Keys>Ctrl+Shift+Key</Keys> or <MenuPath>Settings › Payment › Refund › ${word}</MenuPath>.`,
};

/** Each list stands a little further in. */
const deepList = `## A list six deep

- one
  - two
    - three
      - four
        - five
          - six

            \`\`\`sh
            ${word}
            \`\`\`
`;

const indented = (text: string) => text.replaceAll(/^/gm, '   ');

/** The parts that hold what an author writes. */
const holders: Record<string, (text: string) => string> = {
  'the article': (text) => text,
  'an Aside': (text) => `<Aside>\n\n${text}\n\n</Aside>`,
  Steps: (text) => `<Steps>\n\n1. First\n\n${indented(text)}\n\n2. Second\n\n</Steps>`,
  Tabs: (text) =>
    `<Tabs>\n<Tab label="Web">\n\n${text}\n\n</Tab>\n<Tab label="iPhone and iPad">\n\n${text}\n\n</Tab>\n<Tab label="Android, HarmonyOS and others">\n\nText\n\n</Tab>\n</Tabs>`,
  'a Figure': (text) => `<Figure caption="${word}">\n\n${text}\n\n</Figure>`,
  'a Question': (text) =>
    `<Questions>\n<Question title="${word}">\n\n${text}\n\n</Question>\n</Questions>`,
  'a quotation': (text) => text.replaceAll(/^/gm, '> '),
  'an Aside in a Tab in Steps': (text) =>
    `<Steps>\n\n1. First\n\n${indented(`<Tabs>\n<Tab label="Web">\n\n<Aside>\n\n${text}\n\n</Aside>\n\n</Tab>\n</Tabs>`)}\n\n</Steps>`,
};

const card = `<Card to="refund-payment">${word} and \`${word}\`</Card>`;

/** An article with everything wide in every part. */
export const article = `---
title: ${word.slice(0, 110)}
answer: 'The answer ${word} is **${word.slice(0, 90)}** and \`${word.slice(0, 90)}\`.'
appliesTo: [${word.slice(0, 40)}]
---

${Object.entries(holders)
  .flatMap(([holder, hold]) =>
    Object.entries(wide).map(([what, text]) => `## ${what} in ${holder}\n\n${hold(text)}`),
  )
  .join('\n\n')}

${deepList}

## Cards

${card}

### ${word}

Text
`;

/** The same as plain Markdown, which has no parts: its tags are HTML. */
export const markdown = `---
title: Plain Markdown
---

${Object.entries(wide)
  .filter(([what]) => what !== 'keys and a path')
  .map(([what, text]) => `## ${what}\n\n${text}`)
  .join('\n\n')}

${deepList}`;
