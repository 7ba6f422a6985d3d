import type { Page } from 'playwright-core';
import { ready } from './contact/form-page.ts';
import { follow, origin } from './product.ts';

interface State {
  name: string;
  /** Below the locale's own path. */
  path: string;
  /** What a reader does there. */
  act?: (page: Page, locale: 'en' | 'zh-CN') => Promise<unknown>;
}

const questions = { en: 'how do I refund a client', 'zh-CN': '怎么把钱退给客户' };
/** Several articles answer it surely, one after the other. */
const oftenAnswered = { en: 'add my vat number', 'zh-CN': '欧盟客户的税号' };
const unanswered = { en: 'export dinosaur certificates', 'zh-CN': '恐龙化石怎么保养' };

/** Every page that a customer can come to see, in each state that it can be in. */
export const states: State[] = [
  { name: 'home', path: '' },
  {
    name: 'home with the list of results open',
    path: '',
    act: (page, locale) => ask(page, 'form', questions[locale], '.drop .answer'),
  },
  {
    name: 'home with one refused and no other',
    path: '',
    act: (page, locale) => askAndRefuse(page, 'form', questions[locale]),
  },
  {
    name: 'home with one refused for the next',
    path: '',
    act: (page, locale) => askAndRefuse(page, 'form', oftenAnswered[locale]),
  },
  { name: 'topics', path: 'topics/' },
  { name: 'a topic', path: 'topics/getting-paid/' },
  { name: 'every article', path: 'articles/' },
  { name: 'an article with tabs, code and a figure', path: 'articles/refund-payment/' },
  { name: 'an article with a diagram', path: 'articles/sync-problems/' },
  {
    name: 'an article whose “No” is open',
    path: 'articles/refund-payment/',
    act: (page) => page.locator('article-vote summary').click(),
  },
  { name: 'search with nothing asked', path: 'search/' },
  {
    name: 'search with results',
    path: 'search/',
    act: (page, locale) => ask(page, 'main', questions[locale], '.answer'),
  },
  {
    name: 'search without an answer',
    path: 'search/',
    act: (page, locale) => ask(page, 'main', unanswered[locale], '[data-part=none]:not([hidden])'),
  },
  {
    name: 'search with one refused for the next',
    path: 'search/',
    act: (page, locale) => askAndRefuse(page, 'main', oftenAnswered[locale]),
  },
  {
    name: 'search with all answers refused',
    path: 'search/',
    act: (page, locale) => refuseAll(page, oftenAnswered[locale]),
  },
  { name: 'contact', path: 'contact/' },
  { name: 'contact with mistakes', path: 'contact/', act: makeMistakes },
  {
    name: 'contact with suggestions',
    path: 'contact/',
    act: (page, locale) => writeAbout(page, questions[locale]),
  },
  {
    name: 'contact with a suggestion refused',
    path: 'contact/',
    act: async (page, locale) => {
      await writeAbout(page, questions[locale]);
      await page.locator('.suggestions [open] .ways button').last().click();
      await page.locator('.left-out').waitFor();
    },
  },
  {
    name: 'contact with a draft that was put aside',
    path: 'contact/',
    act: (page, locale) => putAside(page, questions[locale]),
  },
  { name: 'messages that were sent', path: 'sent/', act: rememberMessage },
  { name: 'the page of a message', path: 'contact/', act: sendMessage },
  { name: 'the page of a solved message with a face chosen', path: 'contact/', act: chooseFace },
  { name: 'every known issue', path: 'notices/' },
  { name: 'a known issue', path: 'notices/bank-feeds-late/' },
  { name: 'privacy', path: 'privacy/' },
  { name: 'accessibility', path: 'accessibility/' },
  { name: 'thanks', path: 'thanks/' },
  {
    name: 'a page that is not there',
    path: 'no-such-page/refund-a-payment/',
    act: (page) => page.locator('main .options a').first().waitFor(),
  },
  {
    name: 'the Worker’s page of results',
    path: '',
    act: (page, locale) =>
      page.goto(`${origin}/api/search?locale=${locale}&q=${encodeURIComponent(questions[locale])}`),
  },
  {
    name: 'without a script, refused for the next',
    path: '',
    act: (page, locale) => refuseWithoutScript(page, locale, oftenAnswered[locale]),
  },
  {
    name: 'without a script, refused and no other',
    path: '',
    act: (page, locale) => refuseWithoutScript(page, locale, questions[locale]),
  },
];

async function ask(page: Page, within: string, question: string, shown: string) {
  await page.locator(`${within} [name=q]`).first().fill(question);
  await page.locator(shown).first().waitFor();
}

async function askAndRefuse(page: Page, within: string, question: string) {
  await ask(page, within, question, '.not-this');
  await page.locator('.not-this').click();
  await page.locator('.left-out').waitFor();
}

async function refuseAll(page: Page, question: string) {
  await askAndRefuse(page, 'main', question);
  while (!(await page.locator('.nothing-else, .results > p.muted').count())) {
    const line = await page.locator('.left-out').elementHandle();
    await page.locator('.not-this').click();
    await line?.waitForElementState('hidden');
    await page.locator('.left-out').waitFor();
  }
}

/** As a browser without scripts shows it: one that runs none cannot be asked how it looks. */
async function refuseWithoutScript(page: Page, locale: string, question: string) {
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto(`${origin}/api/search?locale=${locale}&q=${encodeURIComponent(question)}`);
  await follow(page, () => page.locator('.not-this').click());
  await page.evaluate(() => {
    for (const place of document.querySelectorAll('noscript')) place.outerHTML = place.textContent;
  });
  await page.locator('.left-out').waitFor();
}

async function makeMistakes(page: Page) {
  await ready(page);
  await page.locator('[name=email]').fill('jonas@gmial.com.');
  await page.locator('.button.primary').click();
  await page.locator('#email-error button, #text-error:not([hidden])').first().waitFor();
}

async function writeAbout(page: Page, text: string) {
  await ready(page);
  await page.locator('[name=text]').fill(text);
  await page.locator('.suggestions summary').first().click();
}

async function putAside(page: Page, text: string) {
  await writeAbout(page, text);
  await page.locator('.suggestions [open] button').first().click();
  await page.reload();
  await page.locator('[data-part=aside] button').waitFor();
}

async function rememberMessage(page: Page) {
  const message = {
    url: '/messages/x/',
    text: 'My client paid twice.',
    at: '2026-11-20T09:00:00Z',
  };
  await page.evaluate(
    (message) => localStorage.setItem('sent', JSON.stringify([message])),
    message,
  );
  await page.reload();
  await page.locator('sent-messages a').waitFor();
}

async function sendMessage(page: Page) {
  await ready(page);
  await page.locator('[name=text]').fill('My client paid twice.');
  await page.locator('[name=email]').fill('jonas@client.example');
  await page.locator('.button.primary').click();
  await page.waitForURL('**/messages/**');
}

async function chooseFace(page: Page) {
  await sendMessage(page);
  await follow(page, () => page.locator('[name=solved]').click());
  await page.goto(`${page.url().replace(/[?#].*/, '')}?satisfied=4`);
}
