import type { Bodies } from './bodies.ts';

/** Headings, and ids. */
export const headings: Bodies = {
  wrong: [
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
  ],
  right: [
    ['headings with the names of parts of the page', '## Keys\n\n## Vote\n\n[x](#keys-1)'],
    ['a link to a heading', '## It’s **a** `b`\n\n## It’s a b\n\n[x](#its-a-b) [y](#its-a-b-1)'],
    ['a link to a heading in Chinese', '## 退款\n\n[x](#退款) [y](#%E9%80%80%E6%AC%BE)'],
  ],
};
