import { describe, expect, test } from 'vitest';
import { runSchedule } from '../../schedule.ts';
import { db, get, worker } from '../harness.ts';
import { ownerGet, ownerPost, ownerText } from '../owner.ts';
import { indexOf } from '../with-key.ts';
import { answeredByBuild, asked, gapOf, gapsListed, grouped } from './asked.ts';

describe('GET /admin/gaps/<gap>/', () => {
  test('says which answer people were shown and refused, and to write another', async () => {
    const gap = await gapOf('refund a client', { why: 'not-this', article: 'refund-payment' });
    const page = await ownerText(`/admin/gaps/${gap}/`);
    const list = await ownerText('/admin/gaps/');

    expect(page).toMatch(/2 people were shown this and said “not this”: <a[^>]*>Refund a payment/);
    expect(page).toContain('shown an answer, “not this”');
    expect(list).toContain('was shown: “not this”');
    expect(list).toMatch(/href="\/admin\/gaps\/\d+\/#write">Write it/);
    expect(page).toContain('href="/admin/articles/en/refund-payment/">Improve it');
  });

  test('counts of those who refused an answer so many of a network as count for its gap', async () => {
    const refusal = { why: 'not-this', article: 'refund-payment' };
    const gap = await gapOf('refund a client', refusal);
    for (const visitor of ['c', 'd', 'e', 'f'])
      await asked('refund a client', { ...refusal, visitor });
    await db.prepare("UPDATE gaps SET network = 'one' WHERE visitor <> 'a'").run();
    await grouped();

    expect(await ownerText(`/admin/gaps/${gap}/`)).toContain('4 people were shown this');
  });

  test('shows every wording with its people, who counts once a day in all', async () => {
    const gap = await gapOf('apple pay');
    await asked('can I use apple pay', { visitor: 'a' });
    await grouped();
    await db.prepare('UPDATE wordings SET gap = ?1').bind(gap).run();
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(page).toContain('<h1 lang="en" dir="auto" data-typography="alphabetic">apple pay</h1>');
    expect(page).toContain('Open · 2 people since');
    expect(page).toMatch(/apple pay<\/q>.*?<td>2<\/td>.*?can I use apple pay<\/q>.*?<td>1<\/td>/s);
  });

  test('tells the closest article, how sure search is, and the same gap in the other language', async () => {
    const gap = await gapOf('How do I refund a payment?');
    const translation = await gapOf('怎么退款', { locale: 'zh-CN' });
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(page).toMatch(
      /Closest article.*?refund-payment\/".*?answers it now · search is \d\d% sure/s,
    );
    expect(page).toContain(
      `<a href="/admin/gaps/${translation}/" lang="zh-CN" dir="auto" data-typography="cjk">怎么退款</a>`,
    );
  });

  test('drafts the article: its path, the words of those who asked, the promises, the command', async () => {
    const gap = await gapOf('How do I refund a payment to Mars?');
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(page).toContain(
      'content/articles/en/getting-paid/how-do-i-refund-a-payment-to-mars.mdx',
    );
    expect(page).toContain('title: &quot;How do I refund a payment to Mars&quot;');
    expect(page).toMatch(/questions:\n {2}- &quot;How do I refund a payment to Mars\?&quot;/);
    expect(page).toMatch(
      /- question: &quot;How do I refund[^\n]*\n {4}article: how-do-i-refund-a-payment-to-mars/,
    );
    expect(page).toContain(`npm run gaps -- write ${gap}`);
  });

  test('drafts it for another topic, and adds the words to another article, when asked to', async () => {
    const gap = await gapOf('How do I refund a payment to Mars?');
    const other = await ownerText(`/admin/gaps/${gap}/?topic=account&article=sign-in-code`);
    const unknown = await ownerText(`/admin/gaps/${gap}/?topic=../../x&article=%22%3E`);

    expect(other).toContain('content/articles/en/account/how-do-i-refund');
    expect(other).toContain(`npm run gaps -- add ${gap} sign-in-code`);
    expect(unknown).toContain('content/articles/en/getting-paid/how-do-i-refund');
    expect(unknown).toContain(`npm run gaps -- add ${gap} refund-payment`);
  });

  test('gives the words for the closest article, or one line for words.yaml', async () => {
    const gap = await gapOf('delete my account');
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(page).toContain('Under questions in content/articles/en/account/close-account.mdx');
    expect(page).toContain('en:\n  - [delete, close]\n');
  });

  test('says who waits for an answer, who was notified, and what they said', async () => {
    const gap = await gapOf('apple pay', { email: 'jonas@client.example' });
    const waiting = await ownerText(`/admin/gaps/${gap}/`);
    await notified(gap, 'jonas@client.example', 'yes');
    const after = await ownerText(`/admin/gaps/${gap}/`);

    expect(waiting).toMatch(/Waiting to be told.*jonas@client\.example/s);
    expect(after).not.toContain('Waiting to be told');
    expect(after).toMatch(/Told of an answer.*jonas@client\.example.*It helped.*refund-payment/s);
  });

  test('says that nobody is told of an answer while it is ignored', async () => {
    const gap = await gapOf('apple pay', { email: 'jonas@client.example' });
    await ownerPost(`/admin/gaps/${gap}/ignore`);

    expect(await ownerText(`/admin/gaps/${gap}/`)).toMatch(
      /While you ignore the question nobody is told.*jonas@client\.example/s,
    );
  });

  test('tells what became of it, in order', async () => {
    const gap = await gapOf('apple pay');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost(`/admin/gaps/${gap}/restore`);
    await answeredByBuild(gap);
    await ownerPost(`/admin/gaps/${gap}/reopen`);

    expect(await ownerText(`/admin/gaps/${gap}/`)).toMatch(
      /Asked first.*You set it aside.*You took it back.*Answered by.*Refund a payment.*commit 1a2b3c.*Opened again/s,
    );
  });

  test('leads to the messages in which it was found', async () => {
    const { id } = await worker
      .fetch('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ email: 'a@client.example', text: 'zzyzx quux frobnicate please' }),
      })
      .then((response) => response.json() as Promise<{ id: string }>);
    await runSchedule(worker, new Date());
    const [gap] = await gapsListed();

    expect(await ownerText(`/admin/gaps/${gap}/`)).toContain(`href="/admin/messages/${id}/"`);
  });

  test('what was asked stays text, also where it is drafted', async () => {
    const gap = await gapOf('<script>alert(1)</script> "]: https://evil.example');
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/href="https:\/\/evil/);
    expect(page).toContain('- &quot;&lt;script&gt;alert(1)&lt;/script&gt; \\&quot;]: https');
  });

  test.each(['0', '999', '-1', '1e1', 'x', '9999999999999999999'])('%s is a 404', async (gap) => {
    await gapOf('apple pay');

    expect((await ownerGet(`/admin/gaps/${gap}/`)).status).toBe(404);
    expect((await ownerPost(`/admin/gaps/${gap}/ignore`)).status).toBe(404);
  });
});

test('nobody but the owner sees a gap', async () => {
  const gap = await gapOf('apple pay');

  for (const path of [`/admin/gaps/${gap}/`, '/admin/gaps.json', '/admin/gaps.csv']) {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([
      401,
      expect.not.stringContaining('apple pay'),
    ]);
  }
});

const notified = async (gap: number, email: string, helpful: string) =>
  db
    .prepare(
      `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, helpful, rated_at, email_index)
       VALUES ('id', ?1, 'key:none:' || ?2, 'en', 'refund-payment', 'v', 'hash', ?4, ?3, ?4, ?5)`,
    )
    .bind(gap, email, helpful, new Date().toISOString(), await indexOf(email))
    .run();
