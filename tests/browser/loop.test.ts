import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { settings } from '../../site/content/settings.ts';
import { weekOf } from '../../worker/contract/time/iso-week.ts';
import { browser } from './launch.ts';
import { OwnerClone } from './owner/owner-clone.ts';

/** What somebody asks in vain, and what the owner then writes. */
const asked = [
  {
    locale: 'en',
    root: '/',
    question: 'can I print packing slips',
    email: 'jonas@client.example',
    tell: 'Tell me',
    noted: 'Noted.',
    slug: 'packing-slips',
    answer: 'Yes. Open the order, choose **Print**, then **Packing slip**.',
    thanks: 'Good to know. Thanks.',
    opened: 'The question is open again',
  },
  {
    locale: 'zh-CN',
    root: '/zh-cn/',
    question: '货架标签怎么打印',
    email: 'lin@client.example',
    tell: '告诉我',
    noted: '已记下',
    slug: 'packing-slips',
    answer: '可以。打开订单，选择**打印**，再选**货架标签**。',
    thanks: '谢谢，知道了。',
    opened: '这个问题已重新打开',
  },
] as const;

type Asked = (typeof asked)[number];

const owner = new OwnerClone();
/** The commit that the articles were built from. */
let revision: string;

beforeAll(async () => {
  await owner.start();
  for (const question of asked) await askInVain(question);
  await owner.runSchedule();
  for (const question of asked) write(question);
  revision = owner.commit();
  await owner.stop();
  await owner.start();
  for (const question of asked)
    await vi.waitUntil(() => emailTo(question), { timeout: 60_000, interval: 250 });
});

afterAll(() => owner.close());

describe.each(asked)('a question asked in vain in $locale', (question) => {
  test('is closed by the build that answers it, with article and revision', async () => {
    const [first, ...more] = await eventsOf(question);

    expect(first).toMatchObject({ what: 'answered', article: question.slug, revision });
    expect(more.filter(({ what }) => what === 'answered')).toEqual([]);
  });

  test('finds its answer now', async () => {
    const page = await openPage(question, 'search/');
    await page.locator('main [name=q]').fill(question.question);
    const link = page.locator('search-results .options a').first();
    await link.waitFor();

    expect(await link.getAttribute('href')).toContain(`${question.root}articles/${question.slug}/`);
    expect(await page.locator('[data-part=none]').isHidden()).toBe(true);
  });

  test('reaches whoever asked, in one email that leads to the article', async () => {
    const page = await openPage(question);
    const link = `${owner.origin}${question.root}articles/${question.slug}/`;
    await page.goto(link);

    expect((await emailTo(question))?.text).toContain(`\n${link}\n`);
    expect(await emailsTo(question)).toHaveLength(1);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('.short').textContent()).toContain(question.answer.slice(0, 3));
  });

  test('is answered when the subscriber says yes with one press, and the week counts it', async () => {
    const before = (await thisWeek()).askers.yes;
    await press(question, 'yes', question.thanks);
    await press(question, 'yes', question.thanks);

    expect(await saidBy(question)).toEqual([{ helpful: 'yes' }]);
    expect((await thisWeek()).askers).toMatchObject({ yes: before + 1 });
  });

  test('is open again when the subscriber says no', async () => {
    await press(question, 'no', question.opened);

    expect(await saidBy(question)).toEqual([{ helpful: 'no' }]);
    expect((await eventsOf(question)).at(-1)).toMatchObject({ what: 'reopened' });
  });
});

async function openPage({ root, locale }: Asked, path = ''): Promise<Page> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(`${owner.origin}${root}${path}`);
  return page;
}

/** A customer searches from the home page, finds nothing and leaves an address. */
async function askInVain(question: Asked) {
  const page = await openPage(question);
  await page.locator('main [name=q]').fill(question.question);
  await page.keyboard.press('Enter');
  await page.locator('[data-part=none]:not([hidden])').waitFor();
  await page.locator('answer-request [name=email]').fill(question.email);
  await page.getByRole('button', { name: question.tell, exact: true }).click();
  await page.locator(`answer-request [role=status]:has-text("${question.noted}")`).waitFor();
  await page.context().close();
}

interface OpenGaps {
  gaps: { gap: number; wordings: { query: string }[] }[];
}

/** The owner makes the article with one command and fills in the answer. */
function write({ question, slug, answer, locale }: Asked) {
  const { gaps }: OpenGaps = JSON.parse(owner.run('gaps', '--json'));
  const { gap } =
    gaps.find(({ wordings }) => wordings.some(({ query }) => query === question)) ?? {};
  owner.run('gaps', 'write', String(gap), '--slug', slug, '--topic', 'start');
  const [file = ''] = globSync(
    join(owner.folder, `content/articles/${locale.toLowerCase()}/*/${slug}.mdx`),
  );
  const draft = readFileSync(file, 'utf8');
  const written = draft
    .replace("answer: ''", `answer: ${JSON.stringify(answer)}`)
    .replace("summary: ''", `summary: ${JSON.stringify(question)}`)
    .replace('draft: true\n', '');
  writeFileSync(file, `${written}\n${answer}\n`);
}

/** Follows one of the two links of the email. */
async function press(question: Asked, helpful: 'yes' | 'no', said: string) {
  const page = await openPage(question);
  const [link = ''] =
    (await emailTo(question))?.text.match(
      new RegExp(`http\\S+/api/askers/\\S+helpful=${helpful}`),
    ) ?? [];
  await page.goto(link);
  await page.locator(`subscriber-answer [role=status]:has-text("${said}")`).waitFor();
  await page.context().close();
}

const emailTo = async (question: Asked) => (await emailsTo(question))[0];

const emailsTo = ({ email }: Asked) =>
  owner.rows<{ text: string }>(
    "SELECT text FROM emails WHERE kind = 'answer' AND to_address = ?1 ORDER BY created_at",
    email,
  );

const saidBy = ({ email }: Asked) =>
  owner.rows('SELECT helpful FROM subscribers WHERE email = ?1', email);

const eventsOf = ({ question, locale }: Asked) =>
  owner.rows<{ what: string; article: string | null; revision: string | null }>(
    `SELECT e.what, e.article, e.revision
       FROM gap_events e
       JOIN wordings w ON w.gap = e.gap
      WHERE w.query = ?1 AND w.locale = ?2
      ORDER BY e.id`,
    question,
    locale,
  );

/** What the owner's report says of the week so far. */
async function thisWeek() {
  const { week } = weekOf(new Date(), settings.timeZone);
  return (await owner.owned(`/admin/weeks/${week}.json`)) as { askers: { yes: number } };
}
