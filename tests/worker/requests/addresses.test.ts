import { describe, expect, test } from 'vitest';
import { get, origin } from '../harness.ts';

/** From where Cloudflare answers with files, and the Worker is not asked. */
const leadsTo = async (path: string) => {
  const { status, headers } = await fetch(origin + path, { redirect: 'manual' });
  return [status, headers.get('location')];
};

describe('a language in an address', () => {
  test.each([
    ['/zh-CN', '/zh-cn/'],
    ['/zh-CN/', '/zh-cn/'],
    ['/ZH-CN', '/zh-cn/'],
    ['/zh-CN/articles/refund-payment/', '/zh-cn/articles/refund-payment/'],
    ['/ZH-CN/articles/refund-payment.md', '/zh-cn/articles/refund-payment.md'],
    ['/Zh-cn/topics/getting-paid/?a=b', '/zh-cn/topics/getting-paid/?a=b'],
    ['/Zh-CN/rss.xml', '/zh-cn/rss.xml'],
    ['/Zh-Cn/', '/zh-cn/'],
    ['/Zh-Cn/articles/refund-payment/', '/zh-cn/articles/refund-payment/'],
    ['/zH-cN', '/zh-cn/'],
    ['/zH-Cn/contact/', '/zh-cn/contact/'],
    ['/eN/contact/', '/contact/'],
    ['/zh-CN//elsewhere.example/', '/zh-cn/elsewhere.example/'],
    ['/EN', '/'],
    ['/EN/articles/refund-payment/', '/articles/refund-payment/'],
    ['/En/contact/', '/contact/'],
    ['/en/contact', '/contact'],
  ])('%s leads to %s for good', async (path, expected) => {
    expect(await leadsTo(path)).toEqual([301, expected]);
  });

  test.each(['zh-CN', 'ZH-CN', 'zh-cn', 'Zh-Cn'])('is told to the Worker as %s', async (name) => {
    const headers = { accept: 'text/html' };
    for (const path of [`/api/search?q=refund&locale=${name}`, `/messages/x/?lang=${name}`])
      expect(await (await get(path, headers)).text()).toContain('<html lang="zh-CN"');
  });
});
