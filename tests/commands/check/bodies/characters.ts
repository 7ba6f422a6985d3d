import type { Bodies } from './bodies.ts';

/** Characters that are not seen, and entities. */
export const characters: Bodies = {
  wrong: [
    ['a control character', 'a\n\nb\u0007', '7  Take out U+0007: it is a control character.'],
    [
      'a change of direction',
      'Pay \u202eonly\u202c here.',
      '5  Take out U+202E: it makes a text read otherwise than it is written.',
    ],
    [
      'a change of direction as an entity',
      'Pay &#x202e;only here.',
      '5  Take out what writes U+202E: it makes a text read otherwise than it is written.',
    ],
    [
      'a hidden character in the title of a part',
      '<Question title="a&#x2066;b">x</Question>',
      '5  Take out what writes U+2066: it makes a text read otherwise than it is written.',
    ],
    [
      'a hidden character in the title of a link',
      '[x][y]\n\n[y]: https://example.com "&#8238;"',
      '7  Take out what writes U+202E: it makes a text read otherwise than it is written.',
    ],
    ['an entity of no character', 'a &#0; b', '5  Take out the entity: it writes no character.'],
    [
      'an entity of a control character',
      'a &#1; b',
      '5  Take out the entity: it writes no character.',
    ],
    [
      'an address with a control character',
      '[x](https://example.com/a%00b)',
      '5  Take out what writes U+0000: it is a control character.',
    ],
    [
      'an address with a change of direction beside what is badly encoded',
      '<a href="https://example.com/%ff%E2%80%AE%zz">x</a>',
      '5  Take out what writes U+202E: it makes a text read otherwise than it is written.',
    ],
  ],
  right: [
    ['entities of what is seen', 'a&nbsp;b &amp; &#x1F600; &lt;'],
    ['a sign for what could not be read', 'It shows \ufffd in place of letters: `&#0;`'],
    ['an email of two lines', '[a](mailto:a@b.example?body=one%0D%0Atwo)'],
  ],
};
