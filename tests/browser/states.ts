import type { Page } from 'playwright-core';
import { ready } from './contact/form-page.ts';
import { origin } from './product.ts';

interface State {
  name: string;
  /** Below the locale's own path. */
  path: string;
  /** What a reader does there. */
  act?: (page: Page, locale: 'en' | 'zh-CN') => Promise<unknown>;
}

const questions = { en: 'how do I refund a client', 'zh-CN': '怎么把钱退给客户' };
const unanswered = { en: 'export dinosaur certificates', 'zh-CN': '恐龙化石怎么保养' };

/** Every page that a customer can come to see, in each state that it can be in. */
export const states: State[] = [
  { name: 'home', path: '' },
  {
    name: 'home with the list of results open',
    path: '',
    act: (page, locale) => ask(page, 'form', questions[locale], '.drop .answer'),
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
  { name: 'contact', path: 'contact/' },
  { name: 'contact with mistakes', path: 'contact/', act: makeMistakes },
  {
    name: 'contact with suggestions',
    path: 'contact/',
    act: (page, locale) => writeAbout(page, questions[locale]),
  },
  {
    name: 'contact with a draft that was put aside',
    path: 'contact/',
    act: (page, locale) => putAside(page, questions[locale]),
  },
  { name: 'messages that were sent', path: 'sent/', act: rememberMessage },
  { name: 'the page of a message', path: 'contact/', act: sendMessage },
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
];

async function ask(page: Page, within: string, question: string, shown: string) {
  await page.locator(`${within} [name=q]`).first().fill(question);
  await page.locator(shown).first().waitFor();
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
  await page.locator('.suggestions [open] button').click();
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
