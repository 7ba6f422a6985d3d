import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../site/languages/direction.ts';
import { hebrewIn, misdirected } from '../right-to-left.ts';
import { copyTree } from '../tree-copy.ts';
import { buildTree } from './running-site.ts';
import { writeContent } from './small-content.ts';

/** What an author writes in Hebrew on an English site, in every place that has a text of theirs. */
const article = `---
title: החזר כספי
summary: מה שהלקוח רואה
answer: פותחים את החשבונית. ==הכסף חוזר תוך חמישה ימים.== Then wait.
checked: 2026-11-01
related: [reset-password]
---

אפשר להחזיר את הכל או רק חלק.

## איך מחזירים

1. פותחים את החשבונית
2. לוחצים

- ועוד דבר

### כמה זמן זה לוקח

| איפה | כמה |
| --- | --- |
| בבנק | יומיים |

> ציטוט מהבנק

<Questions>
<Question title="הכפתור אפור">

בודקים את היתרה.

</Question>
</Questions>

<Tabs>
<Tab label="דפדפן">

לוחצים.

</Tab>
</Tabs>

<Card to="reset-password">סיסמה חדשה</Card>

<Figure caption="הכפתור">

The button.

</Figure>

\`\`\`
שלום
\`\`\`
`;

describe('what an author writes from right to left', () => {
  let tree: string;

  beforeAll(() => {
    tree = copyTree();
    writeContent(tree, [{ code: 'en', path: 'en' }]);
    const edit = (file: string, change: (text: string) => string) => {
      const path = join(tree, 'content', file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    };
    edit('articles/en/first-steps/refund-payment.mdx', () => article);
    edit('articles/en/your-account/reset-password.mdx', (text) =>
      text.replace(/^title: .*$/m, 'title: סיסמה חדשה\nrelated: [refund-payment]'),
    );
    edit('topics.yaml', (text) =>
      text.replaceAll('Start here', 'צעדים ראשונים').replaceAll('Account', 'חשבון'),
    );
    edit('site.yaml', (text) =>
      text
        .replace(/about: \{[^}]*\}/, 'about: { en: מנהלת את הכל לבד }')
        .replace(/oftenAsked: .*/, 'oftenAsked: { en: [איך מחזירים כסף] }')
        .concat('notice: { text: { en: הבנק איטי היום }, until: 2099-01-01T00:00:00Z }\n')
        .concat(
          'channels: [{ kind: phone, label: { en: טלפון }, to: "123", hours: { en: בימי חול } }]\n',
        ),
    );
    buildTree(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test('finds its direction on every page that shows it', () => {
    const files = globSync('**/*.html', { cwd: join(tree, 'dist') });
    const pages = files.map(
      (file) => [file, readFileSync(join(tree, 'dist', file), 'utf8')] as const,
    );
    const faults = pages.flatMap(([file, html]) =>
      misdirected(html).map((text) => `${file}: ${text}`),
    );

    expect(faults).toEqual([]);
    expect(pages.filter(([, html]) => hebrewIn(html) > 0).length).toBeGreaterThan(8);
  });
});

describe('the direction of what an author writes', () => {
  test.each([
    ['English', 'Refund a payment', {}],
    ['Hebrew', 'החזר כספי', { dir: 'auto' }],
    ['Arabic after a Latin name', 'Paperboat لا يفتح', { dir: 'auto' }],
    ['numbers alone', '2026', {}],
  ])('is the page’s unless its letters run against it: %s', (_, text, expected) => {
    expect(written(text, 'en')).toEqual(expected);
  });
});
