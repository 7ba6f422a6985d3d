import { describe, expect, test } from 'vitest';
import { scrub } from '../../worker/contract/privacy/scrub.ts';

describe('scrub', () => {
  test.each([
    ['an email address', 'write to jonas.k+x@paperboat.example please', 'write to [email] please'],
    ['an address inside Chinese', '我的邮箱是zhang_3@qq.com收不到', '我的邮箱是[email]收不到'],
    ['an address in full width', '联系ｚｈａｎｇ＠ｑｑ．ｃｏｍ谢谢', '联系[email]谢谢'],
    ['an address with spaces', 'mei @ paperboat.example', '[email]'],
    ['an address in a link', '/reset?email=joe%40example.org&x=1', '/reset?email=[email]&x=1'],
    ['an address of Chinese letters', '用户@例子.中国', '[email]'],
    [
      'an address of Chinese letters in a sentence',
      '我的邮箱是用户@例子.公司收不到',
      '我的邮箱是[email]收不到',
    ],
    ['a name under a Chinese ending', '写到zhang@例子.中国谢谢', '写到[email]谢谢'],
    ['a Chinese name under a plain ending', '张三@qq.com', '[email]'],
    ['an address of Devanagari', 'संपर्क@डाटामेल.भारत', '[email]'],
    ['an address of Arabic', 'مستخدم@مثال.السعودية', '[email]'],
    ['an address of Cyrillic', 'почта@пример.рф', '[email]'],
    ['an address that is spelled out', 'mei(at)paperboat.example', '[email]'],
    ['an address without ending', 'mei@paperboat is me', '[email] is me'],
    ['a phone number with country', 'call +65 9123 4567', 'call [phone]'],
    ['a phone number with brackets', '+49 (0)30 901820', '[phone]'],
    ['a phone number after 00', '0049 30 90182000', '[phone]'],
    ['a North American number', 'call (415) 555-2671 or 415-555-2671', 'call [phone] or [phone]'],
    ['a Chinese mobile number', '手机13800138000收不到', '手机[phone]收不到'],
    ['a Chinese mobile number in groups', '138-0013-8000 或 138 0013 8000', '[phone] 或 [phone]'],
    ['a Chinese mobile number in full width', '１３８００１３８０００', '[phone]'],
    ['a Chinese mobile number, digit by digit', '1 3 8 0 0 1 3 8 0 0 0', '[phone]'],
    [
      'a Chinese mobile number with country',
      '+86 138 0013 8000, 008613800138000',
      '[phone], [phone]',
    ],
    ['a Chinese mobile number with points', '138.0013.8000', '[phone]'],
    ['a North American number with points', 'call 555.123.4567.', 'call [phone].'],
    ['a British number', '07911 123456 or 07911123456', '[phone] or [phone]'],
    ['a British landline', '01632 960001', '[phone]'],
    ['a French number', '01 23 45 67 89, 01.23.45.67.89', '[phone], [phone]'],
    ['a Chinese landline', '010-62781234', '[phone]'],
    ['a card', 'my card 4111 1111 1111 1111', 'my card [card]'],
    ['a card before its date', '4111-1111-1111-1111 12/27 123', '[card] 12/27 123'],
    ['a card in one piece', '5555555555554444', '[card]'],
    ['a card in full width', '４１１１　１１１１　１１１１　１１１１', '[card]'],
    ['a card with en dashes', '4111–1111–1111–1111', '[card]'],
    ['an Amex card', '3782 822463 10005', '[card]'],
    ['a UnionPay card', '卡号6200000000000005付款', '卡号[card]付款'],
    ['a card with points', 'pay 4111.1111.1111.1111.', 'pay [card].'],
    ['a card with underlines', '4111_1111_1111_1111', '[card]'],
    ['an Amex card with points', '3782.822463.10005', '[card]'],
    ['a Chinese identity number', '身份证11010519491231002X', '身份证[id]'],
    ['a Chinese identity number in groups', '110105 19491231 002x', '[id]'],
    ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '[token]'],
    ['a secret key', 'sk_live_51Habcdefgh1234', '[token]'],
    ['a cloud key', 'AKIAIOSFODNN7EXAMPLE', '[token]'],
    ['a UUID', 'id 3f2b8c1e-9d4a-4b7f-8e21-5c6d7e8f9a0b', 'id [token]'],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427e', '[token]'],
    ['a random id', 'link /messages/9Xk3aBq7Zt0LmW2sVc8RfQ/', 'link /messages/[token]/'],
    ['a password', 'password: hunter22', 'password: [token]'],
    ['a password in a sentence', 'my password is hunter2 ok', 'my password is [token] ok'],
    ['an API key after its name', 'my api-key = 1a2b3c4d', 'my api-key = [token]'],
    ['an English password in Chinese', '我的password: hunter22', '我的password: [token]'],
    ['a Chinese password', '密码是abc12345登录不了', '密码是[token]登录不了'],
    ['two addresses side by side', '写到zhang@例子.中国мария@почта.рф', '写到[email][email]'],
    ['a number at the very start', '4111111111111111 1', '[card] 1'],
    [
      'a password after its name is said twice',
      'token: my-token is abc123',
      'token: my-token is [token]',
    ],
  ])('masks %s', (_, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  test.each([
    'invoice 2026-000123 is wrong',
    'order 10234567',
    'order numbers 20234 20235 20236 20237',
    'due on 2026-11-21 at 09:00',
    '1999-01-01 120 USD',
    'it costs US$1,299.00 or 9.99',
    'version 12.4.1-beta.3 build 20261121',
    '2026年11月21日 18:00',
    '订单 20261121001 没到',
    'how-to-refund-a-payment-2024-and-more',
    'iPhone-15-Pro-Max-512GB-Blue',
    'the header Paperboat-Signature and HMAC SHA-256',
    'card 4111 1111 1111 1112 has a wrong digit',
    '身份证110105194912310021',
    '3 @ 5.00 each',
    'error E_HEADER_NOT_ALLOWED 1042',
    'invoice_number_2026_000123_pattern',
    '+15 % and 00123456',
    'reset my password and the 6-digit code',
    'https://api.paperboat.example/v1/invoices',
    '忘记密码怎么办',
    'my password is wrong',
    'the token is required by v2.0.1',
    'password is 12 characters',
    'from 192.168.100.200 to 10.0.13.80, 8.8.8.8',
    '2026-11-21T09:00:00.000Z',
    '2026-11-21T09:00:00+08:00 and 2026-11-21 09:00:00.123',
    '21.11.2026, 2026.11.21, 01.02.2026, 01 02 2026',
    '09:00 10:00 11:30',
    'version 138.0.13 or 4.1111.1111, build 2026.1121.1',
    '1.299,00 € or 1 299,00 € or 1299.0000',
    '138.00138000',
    '4.111111111111111',
    'order 12345, 123-456, 5551 2345',
    'pages 01 02 03 04',
    'log 2026 01 02 03 04 05',
    'file_2026_11_21_0900',
    'react%2018 and 100%40',
    '价格@5.00',
  ])('leaves %j as it is', (text) => {
    expect(scrub(text)).toBe(text);
  });

  test('keeps what stands around several findings', () => {
    expect(scrub('a@b.cc，13800138000；4111111111111111。')).toBe('[email]，[phone]；[card]。');
  });

  test('leaves at most as many code points as there is room for', () => {
    expect(scrub('a@b.cc '.repeat(30), 200)).toHaveLength(200);
    expect([...scrub('😀'.repeat(300), 200)]).toHaveLength(200);
  });

  test('is done quickly with long runs of anything', () => {
    const before = process.cpuUsage();
    for (const part of [
      '1 ',
      '1111.',
      '1111_',
      '是@',
      '中',
      '中.',
      '中@中.',
      '%40',
      'a%40',
      'a',
      '1',
      '-',
      'a1',
      '@a',
      'a@',
      '. ',
      '0 (',
      '密码',
    ]) {
      scrub(part.repeat(2000));
    }

    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
