import { expect, test } from 'vitest';
import { best, openSite } from '../open-site.ts';
import { subscriptionShop } from '../tools.ts';

const story =
  'Good morning! My name is Ada and I make small ceramic birds in a village by the sea, where the post comes twice a week ' +
  'when the weather lets it. I have used your shop since spring and like it very much, thank you for all your work. ';

test('a message is answered by what it asks', async () => {
  const ask = await openSite(subscriptionShop);
  const answer = await ask(
    `${story}How do I give a buyer their money back? With kind regards from the coast, and a good weekend to everybody, Ada`,
  );

  expect(best(answer)).toBe('refund-buyer');
  expect(answer).toMatchObject({ answered: true });
});

test('what is asked stands anywhere in 2,000 characters', async () => {
  const ask = await openSite(subscriptionShop);
  const answer = await ask(
    `${'It rained again today and the birds are drying slowly. '.repeat(30)}Where is the parcel that I sent?`,
  );

  expect(best(answer)).toBe('parcels');
});

test('what is asked need not end as a question, nor stand among the first sentences', async () => {
  const ask = await openSite(subscriptionShop);
  const cups = [...'abcdefghijklmnopqrst'].map((name) => `Cup ${name} is drying by the window.`);
  const answer = await ask(`${story}${cups.join(' ')} The courier did not come. ${story}`);

  expect(best(answer)).toBe('parcels');
  expect(answer).toMatchObject({ answered: true });
});

test('a message that asks for nothing here is not answered', async () => {
  const ask = await openSite(subscriptionShop);
  const answer = await ask(`${story}Which glaze do you use on your own cups? Many greetings, Ada`);

  expect(answer).toMatchObject({ answered: false });
});

test('of a message it is not said which words were read otherwise', async () => {
  const ask = await openSite(subscriptionShop);
  const answer = await ask(`${story}Where is the parcell that I sent with the courrier?`);

  expect(best(answer)).toBe('parcels');
  expect(answer).not.toHaveProperty('corrected');
});
