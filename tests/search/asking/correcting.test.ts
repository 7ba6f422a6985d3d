import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, openSite } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

describe('a misspelt question', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(bicycleShop);
  });

  test.each([
    ['a letter that is missing', 'gift voucer', 'gift voucher'],
    ['two letters that are swapped', 'retrun a bicycle', 'return a bicycle'],
    ['a letter too many', 'a punccture', 'a puncture'],
  ])('is read as it was meant: %s', async (_, question, meant) => {
    const answer = await ask(question);

    expect(answer.corrected).toBe(meant);
    expect(answer).toEqual({ ...(await ask(meant)), corrected: meant });
  });

  test('keeps what stands around the misspelt word as it was typed', async () => {
    const { corrected } = await ask('  Retrun my NEW bicycle – please?! ');

    expect(corrected?.toLowerCase()).toBe('  return my new bicycle – please?! ');
    expect(corrected).toContain('NEW');
  });

  test('is left alone where correcting is off', async () => {
    const answer = await ask('voucer', { correcting: false });

    expect(answer).not.toHaveProperty('corrected');
    expect(answer.confidence).toBeLessThan((await ask('voucer')).confidence);
  });

  test.each([
    ['is right', 'Return a bicycle'],
    ['is right, with an accent that is a sign of its own', 'i\u0301nsurance'],
    ['is still being typed', 'where is my packa'],
    ['is like no word of the site', 'pizza'],
  ])('is not made of a word that %s', async (_, question) => {
    expect(await ask(question)).not.toHaveProperty('corrected');
  });

  test.each([
    ['of German', 'Andere Größe bestellen', 'andere Größse', 'andere große'],
    ['of Russian', 'Возврат платежа', 'мой возарат', 'мой возврат'],
  ])('is read as it was meant in letters %s', async (_, title, question, meant) => {
    const ask = await openSite(site('en', [article({ title }), article({ title: 'Password' })]));

    expect((await ask(question)).corrected).toBe(meant);
  });

  test('is corrected in the Latin words of a Chinese question', async () => {
    const answer = await (await openSite(bookingTool))('Excle里是乱码');

    expect(answer.corrected?.toLowerCase()).toBe('excel里是乱码');
    expect(best(answer)).toBe('export-customers');
  });
});
