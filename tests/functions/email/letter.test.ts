import { describe, expect, test } from 'vitest';
import { textHtml } from '../../../worker/email/letter.tsx';

const page = { locale: 'en', title: 'Re: Paid', origin: 'https://help.example' } as const;

describe('an email of text as HTML', () => {
  const html = textHtml(
    'Dear <b>Jonas</b>,\nit came.\n\nSee https://help.example/messages/abc/ and https://evil.example/x.\n\n--\nMei',
    page,
  );

  test('keeps its paragraphs and lines, and a rule above its foot', () => {
    expect(html.match(/<p /g)).toHaveLength(3);
    expect(html).toContain('it came.</p>');
    expect(html.indexOf('<hr/>')).toBeLessThan(html.indexOf('>Mei</p>'));
    expect(html).toContain('<html lang="en">');
  });

  test('shows as text what people wrote as tags', () => {
    expect(html).toContain('&lt;b&gt;Jonas&lt;/b&gt;');
  });

  test('has all of a text with lines of two dashes in it', () => {
    const whole = textHtml('One\n--\nTwo\n--\nThree\n\n--\nFour', page);

    for (const word of ['One', 'Two', 'Three', 'Four']) expect(whole).toContain(word);
    expect(whole.indexOf('<hr/>')).toBeGreaterThan(whole.indexOf('Three'));
  });

  test('links to the site alone', () => {
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://help.example/messages/abc/',
    ]);
  });
});
