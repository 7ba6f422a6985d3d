import { describe, expect, test } from 'vitest';
import { additionToList, type Item } from '../../scripts/gaps/edits/yaml-list.ts';

describe('what is added to a list in YAML', () => {
  test.each([
    ['a file without it', '# Kept.\n', '# Kept.\nen:\n  - new\n'],
    ['an empty file', '', 'en:\n  - new\n'],
    [
      'a list',
      'en:\n  - old\n\nzh-CN:\n  - other\n',
      'en:\n  - old\n  - new\n\nzh-CN:\n  - other\n',
    ],
    ['a list that is not indented', 'en:\n- old\n', 'en:\n- old\n- new\n'],
    [
      'comments beside and below',
      'en:\n  - old # a\n  # b\n',
      'en:\n  - old # a\n  - new\n  # b\n',
    ],
    [
      'a text of several lines',
      'en:\n  - |\n    a\n    b\n',
      'en:\n  - |\n    a\n    b\n  - new\n',
    ],
    ['no line end', 'en:\n  - old', 'en:\n  - old\n  - new\n'],
    ['line ends of Windows', 'en:\r\n  - old\r\n', 'en:\r\n  - old\r\n  - new\r\n'],
    ['nothing behind the key', 'en: # none\nzh-CN: []\n', 'en: # none\n  - new\nzh-CN: []\n'],
    ['an empty list in brackets', 'en: [] # none\n', 'en: # none\n  - new\n'],
    ['brackets', 'en: [old, "b"] # two\n', 'en: [old, "b", "new"] # two\n'],
  ])('goes below what is there: %s', (_, before, after) => {
    expect(added(before, ['new'])).toBe(after);
  });

  test.each([
    ['a list', 'xx:\n  - a # b\nzz: 1\n', 'xx:\n  - a # b\nen:\n  - new\nzz: 1\n'],
    ['brackets', 'xx: [\n  a\n]\nzz: 1\n', 'xx: [\n  a\n]\nen:\n  - new\nzz: 1\n'],
    ['no item', 'xx: []\nzz: 1\n', 'xx: []\nen:\n  - new\nzz: 1\n'],
    ['nothing', 'xx:\nzz: 1\n', 'xx:\nen:\n  - new\nzz: 1\n'],
    [
      'a text of several lines',
      'xx:\n  - |\n    a\nzz: 1\n',
      'xx:\n  - |\n    a\nen:\n  - new\nzz: 1\n',
    ],
    ['another key', 'yy: 1\nzz: 1\n', 'yy: 1\nzz: 1\nen:\n  - new\n'],
  ])('stands below the key that is named, which has %s', (_, before, after) => {
    expect(added(before, ['new'], 'xx')).toBe(after);
  });

  test('is in quotes where YAML would read it otherwise', () => {
    const items = [
      'a: b',
      '*star',
      "it's",
      '- dash',
      '12',
      'true',
      { question: '问：吗', article: 'no' },
    ];

    expect(added('en:\n', items)).toBe(
      [
        'en:',
        '  - "a: b"',
        '  - "*star"',
        "  - it's",
        '  - "- dash"',
        '  - "12"',
        '  - "true"',
        '  - question: 问：吗',
        '    article: no',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['another list’s', 'x: &list [a]\nen: *list\n'],
    ['a text', 'en: text\n'],
    ['keys', 'en: { a: b }\n'],
    ['no YAML', 'en: - a\n'],
  ])('is nothing where the list is %s', (_, text) => {
    expect(additionToList(text, { key: 'en', items: ['new'] })).toBeUndefined();
  });
});

function added(text: string, items: Item[], below?: string): string | undefined {
  const change = additionToList(text, { key: 'en', items, ...(below && { below }) });
  return (
    change &&
    text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length)
  );
}
