import { expect, test } from 'vitest';
import { worker } from '../../site/languages/zh-cn/worker.ts';

test.each([
  ['潮汐课表', '安柏', '你给潮汐课表的消息已收到', '安柏会在 2026 年'],
  ['Tidewater', 'Anna', '你给 Tidewater 的消息已收到', 'Anna 会在 2026 年'],
])(
  'an email in Chinese sets %s and %s apart only from letters of another kind',
  (site, owner, subject, text) => {
    const email = worker.emails.acknowledgement({
      site,
      owner,
      deadline: '2026 年 12 月 1 日 15:23（中国时间）',
      lost: '',
      howToAdd: worker.emails.howToAdd.onPage,
      link: 'https://help.acme.com/',
    });

    expect(email.subject).toBe(subject);
    expect(email.text).toContain(text);
    expect(email.text).toContain('（中国时间）前回复');
  },
);
