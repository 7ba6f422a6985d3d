import { describe, expect, test } from 'vitest';
import { ownerGet, ownerText } from '../owner.ts';
import { asked, askedTwice } from './asked.ts';

describe('GET /admin/gaps.csv', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    [' =1', "' =1"],
    ['　=1', "'　=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['a, "b"', '"a, ""b"""'],
    ['apple pay', 'apple pay'],
  ])('%j is written as %j', async (query, cell) => {
    await askedTwice(query);
    const response = await ownerGet('/admin/gaps.csv');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="gaps.csv"');
    expect(await response.text()).toContain(`\r\n${cell},en,2,`);
  });

  test.each(['en', 'zh-CN'])('says why in codes, whatever the owner reads: %s', async (lang) => {
    await askedTwice('apple pay');
    await asked('apple pay', { why: 'asked', visitor: 'c' });
    const file = await ownerText(`/admin/gaps.csv?lang=${lang}`);
    const [names = '', row = ''] = file.split('\r\n');

    expect(row.split(',')[names.split(',').indexOf('why')]).toBe('no-answer asked');
  });

  test('holds what the page shows', async () => {
    await askedTwice('apple pay');
    await askedTwice('苹果支付', { locale: 'zh-CN' });

    expect(await (await ownerGet('/admin/gaps.csv?locale=en')).text()).not.toContain('苹果支付');
  });
});
