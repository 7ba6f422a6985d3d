import { describe, expect, test } from 'vitest';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { adminToken } from '../../secrets.ts';
import { settings } from '../harness.ts';
import { emailText } from './email-text.ts';
import { emails, messages, notes, page, press, worker, written } from './start-mail.ts';

const languages = [
  {
    ...{ locale: 'en', question: 'My client paid twice.', answer: 'I have refunded it.' },
    ...{ thanks: 'It has come, thank you.', byEmail: 'simply answer this email' },
    quote: 'On Tue, 3 Nov 2026 at 10:00, Mei Lin <mei@paperboat.example> wrote:',
  },
  {
    ...{ locale: 'zh-CN', question: '客户付了两次。', answer: '已经退款。' },
    ...{ thanks: '收到了，谢谢。', byEmail: '直接回复这封邮件' },
    quote: '在 2026年11月3日，10:00，林梅 <mei@paperboat.example> 写道：',
  },
];

describe.each(languages)('in $locale, by the local email of wrangler', (said) => {
  test('a message by the form, the owner’s answer, the customer’s, and solved: one thread, counted', async () => {
    const { locale, question, answer, thanks, byEmail, quote } = said;
    const { id, url, owner } = await written({ locale, text: question });
    await worker.email({
      ...{ from: 'mei@paperboat.example', to: owner },
      raw: emailText({
        from: 'mei@paperboat.example',
        to: owner,
        text: `${answer}\n\n${quote}\n\n> ${question}`,
      }),
    });
    const [reply] = await emails('reply');
    const to = reply?.reply_to ?? '';
    await worker.email({
      ...{ from: 'jonas@client.example', to },
      raw: emailText({ to, text: `${thanks}\n\n${quote}\n\n> ${answer}` }),
    });
    const [note] = await emails('new-note');
    const isWaiting = (await messages())[0]?.waiting_since !== null;
    await press(`/admin/messages/${id}/solve`);

    expect(reply).toMatchObject({ to_address: 'jonas@client.example' });
    expect(reply?.text).toContain(answer);
    expect(reply?.text).toContain(byEmail);
    expect(note?.text).toContain(thanks);
    expect(isWaiting).toBe(true);
    expect(await notes()).toEqual([
      { message: id, author: 'owner', text: answer },
      { message: id, author: 'customer', text: thanks },
    ]);
    for (const path of [url, `/admin/messages/${id}/`]) {
      const shown = await page(path);
      for (const text of [question, answer, thanks]) expect(shown).toContain(text);
    }
    expect(await countedThisWeek()).toMatchObject({ received: 1, solved: { count: 1 } });
    expect((await emails('survey'))[0]?.reply_to).toBe(to);
  });

  test('a message by email, and all of that by email alone', async () => {
    const { question, answer, thanks, quote } = said;
    const mailbox = { from: 'jonas@client.example', to: 'help@paperboat.example' };
    await worker.email({
      ...mailbox,
      raw: emailText({ ...mailbox, subject: question, text: question }),
    });
    const owner = (await emails('new-message'))[0]?.reply_to ?? '';
    await worker.email({
      ...{ from: 'mei@paperboat.example', to: owner },
      raw: emailText({
        from: 'mei@paperboat.example',
        to: owner,
        text: `${answer}\n\n${quote}\n\n> ${question}`,
      }),
    });
    const to = (await emails('reply'))[0]?.reply_to ?? '';
    await worker.email({ ...{ from: mailbox.from, to }, raw: emailText({ to, text: thanks }) });

    const [message] = await messages();
    expect(message).toMatchObject({ channel: 'email', text: question });
    expect((await notes()).map(({ author, text }) => [author, text])).toEqual([
      ['owner', answer],
      ['customer', thanks],
    ]);
  });
});

async function countedThisWeek() {
  const { week } = weekOf(new Date(), settings.timeZone);
  const response = await worker.fetch(`/admin/weeks/${week}.json`, {
    headers: { authorization: `Bearer ${adminToken}`, accept: 'application/json' },
  });
  const { messages: counted } = (await response.json()) as { messages: object };
  return counted;
}
