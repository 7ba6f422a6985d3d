import { describe, expect, test } from 'vitest';
import { exactTerms } from '../../../site/search/exact-terms.ts';

describe('what means only itself in a text', () => {
  test.each([
    ['a code', 'Error E-1043 again', ['e1043']],
    ['a code between Chinese characters', '错误码PB-2207怎么办', ['pb2207']],
    ['a version', 'since v1.0.5, not 2.4.1', ['1.0.5', '2.4.1']],
    ['a name with signs', 'C++ or C#, not C', ['c++', 'c#']],
    ['a name with a point', '.NET and Node.js', ['.net', 'node.js']],
    ['a constant', 'ERR_CONNECTION_RESET', ['err_connection_reset']],
    ['a model', 'the MKR1000', ['mkr1000']],
    ['the version in an address', 'api.example.com/v2', ['api.example.com/v2', 'v2']],
    ['a code in another spelling', 'E1043, UTF-8', ['e1043', 'utf8']],
    ['a language and its version', 'C++17', ['c++17', 'c++']],
    ['a longer name with a point', 'ASP.NET Core', ['asp.net']],
    ['a path', 'in /etc/hosts', ['etc/hosts']],
    ['a path of Windows', 'C:\\Users\\me\\app.json', ['users/me/app.json', 'app.json']],
    ['a file', 'open wp-config.php', ['wp-config.php']],
    ['full width', 'Ｅ－１０４３', ['e1043']],
    ['a hyphen that does not break', 'E\u20111043', ['e1043']],
  ])('is %s', (_, text, terms) => {
    expect(exactTerms(text)).toEqual(terms);
  });

  test.each([
    ['a day', 'on 12/05/2024, or 12.05.2024'],
    ['a time', 'at 12:30, or 9am'],
    ['a size', '5GB in 30min'],
    ['a number', 'room 404'],
    ['two words with a hyphen', 'my e-mail sign-in'],
    ['one thing or another', 'and/or, TCP/IP, 24/7, km/h'],
    ['a lost space', 'It is done.Please help me.how'],
    ['a price', '$9.99, or 1,299.00'],
  ])('is not %s', (_, text) => {
    expect(exactTerms(text)).toEqual([]);
  });
});
