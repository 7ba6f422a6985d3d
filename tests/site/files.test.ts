import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../worker/contract/published/manifest.ts';
import { publishedSettingsSchema } from '../../worker/contract/published/settings.ts';
import { attribute, built, elementsIn, fileAt, isArticle, pages, settings } from './built-pages.ts';

const origin = new URL(settings.address).origin;
const locations = [...built('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address = '']) => address,
);

describe('sitemap.xml', () => {
  test('names every page that search engines may keep, and no other', () => {
    const kept = pages.filter(({ root }) => linksOf(root, 'canonical').length > 0);

    expect(locations.toSorted()).toEqual(kept.map(({ path }) => `${origin}${path}`).toSorted());
  });

  test('is found from its index, and that from robots.txt', () => {
    expect(built('sitemap-index.xml')).toContain(`<loc>${origin}/sitemap-0.xml</loc>`);
    expect(built('robots.txt')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
  });

  test('pairs each address with its translation', () => {
    const entries = built('sitemap-0.xml').match(/<url>.*?<\/url>/g) ?? [];

    for (const entry of entries) expect(entry.match(/hreflang="(en|zh-CN)"/g)).toHaveLength(2);
    expect(entries).toHaveLength(locations.length);
  });
});

test('robots.txt keeps machines out of what is personal', () => {
  const closed = [...built('robots.txt').matchAll(/^Disallow: (.*)$/gm)].map(([, path]) => path);

  expect(closed).toEqual(['/api/', '/messages/']);
});

describe.each([
  ['rss.xml', 'en', '/'],
  ['zh-cn/rss.xml', 'zh-CN', '/zh-cn/'],
])('%s', (file, language, root) => {
  const xml = built(file);

  test.each(['sitemap-0.xml', file])('%s is well-formed', (name) => {
    expect(openElements(built(name))).toEqual([]);
  });

  test('lists the articles of its language that were checked last, newest first', () => {
    const items = (xml.match(/<item>.*?<\/item>/gs) ?? []).filter(
      (item) => !item.includes('/notices/'),
    );
    const paths = items.map((item) => /<link>([^<]+)/.exec(item)?.[1]?.replace(origin, '') ?? '');
    const dates = items.map((item) => Date.parse(/<pubDate>([^<]+)/.exec(item)?.[1] ?? ''));

    expect(xml).toContain(`<language>${language}</language>`);
    expect(items.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !path.startsWith(`${root}articles/`) || !fileAt(path))).toEqual(
      [],
    );
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('leads to each update of a known issue', () => {
    const links = [...xml.matchAll(/<link>([^<]+)/g)].map(([, link = '']) => link);
    const updates = links.filter((link) => link.includes('/notices/'));

    expect(updates.length).toBeGreaterThan(1);
    for (const update of updates) {
      const { pathname, hash } = new URL(update);
      expect(built(`${pathname.slice(1)}index.html`)).toContain(`id="${hash.slice(1)}"`);
    }
  });

  test('has each update of a known issue, with a way to all of them', () => {
    const updates = (xml.match(/<item>.*?<\/item>/gs) ?? []).filter((item) =>
      item.includes('/notices/'),
    );

    expect(updates.length).toBeGreaterThan(1);
    for (const item of updates)
      expect(item).toContain(`href="${origin}${root}notices/"`.replaceAll('"', '&quot;'));
  });
});

describe('llms.txt', () => {
  test('leads to every article as Markdown, under its topic', () => {
    const links = [...built('llms.txt').matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(
      ([, address = '']) => address,
    );
    const articles = pages.filter(isArticle).map(({ path }) => `${origin}${path.slice(0, -1)}.md`);

    expect(links.toSorted()).toEqual(articles.toSorted());
    expect(built('llms.txt')).toMatch(/^# \S.*\n\n> /);
    expect(built('llms.txt').match(/^## /gm)).toHaveLength(12);
  });

  test.each([
    ['', 'en'],
    ['zh-cn/', 'zh-CN'],
  ])('leads to %sllms-full.txt, which holds every article of %s', (folder, locale) => {
    const file = built(`${folder}llms-full.txt`);
    const articles = pages
      .filter((page) => isArticle(page) && page.locale === locale)
      .map(({ path }) => built(`${path.slice(1, -1)}.md`));

    expect(built('llms.txt')).toContain(`(${origin}/${folder}llms-full.txt)`);
    expect(articles.filter((text) => !file.includes(`\n${text}`))).toEqual([]);
    expect(file.match(/^<https:\/\/.*\/articles\/.*>$/gm)).toHaveLength(articles.length);
  });
});

describe('what the Worker is told', () => {
  test('settings.json is what its schema says and holds nothing that the owner keeps', () => {
    const published = JSON.parse(built('settings.json'));

    expect(publishedSettingsSchema.safeParse(published).error).toBeUndefined();
    expect(Object.keys(published).filter((key) => !(key in publishedSettingsSchema.shape))).toEqual(
      [],
    );
  });

  test('articles.json names the commit that was built, where there is one', () => {
    const { revision = '' } = manifestSchema.parse(JSON.parse(built('articles.json')));
    const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
    const isRepository = git('rev-parse', 'HEAD').status === 0;

    expect(git('cat-file', '-e', `${revision.replace('+', '')}^{commit}`).status === 0).toBe(
      isRepository,
    );
  });

  test('articles.json names every article that is published', () => {
    const { articles } = manifestSchema.parse(JSON.parse(built('articles.json')));
    const published = (locale: string) =>
      pages
        .filter((page) => isArticle(page) && page.locale === locale)
        .map(({ path }) => path.split('/').at(-2));

    expect(articles.en.map(({ slug }) => slug).toSorted()).toEqual(published('en').toSorted());
    expect(articles['zh-CN'].map(({ slug }) => slug).toSorted()).toEqual(
      published('zh-CN').toSorted(),
    );
  });
});

describe('_headers', () => {
  const [everywhere = '', ...others] = built('_headers').split(/^(?=\/)/m);
  const policy = Object.fromEntries(
    (/Content-Security-Policy: (.*)/.exec(everywhere)?.[1] ?? '')
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  );

  test('let a page run and load only what is its own', () => {
    expect(everywhere).toMatch(/^\/\*\n/);
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(policy['script-src']).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
  });

  test.each([
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: same-origin',
    'X-Frame-Options: DENY',
  ])('say “%s” on every page', (header) => {
    expect(everywhere).toContain(header);
  });

  test('let the service worker be asked for anew each time', () => {
    expect(others.find((rule) => rule.startsWith('/sw.js\n'))).toContain('no-cache');
  });

  test('let files with a hash in their names be kept for ever', () => {
    expect(others.find((rule) => rule.startsWith('/_astro/*'))).toContain('immutable');
  });
});

test('no draft, source map or note of the build is published', () => {
  const unwanted = ['package.json', '.DS_Store', 'headers.txt', 'redirects.txt', '404/index.html'];

  expect(unwanted.filter((file) => existsSync(`dist/${file}`))).toEqual([]);
});

const linksOf = (root: Parameters<typeof elementsIn>[0], rel: string) =>
  elementsIn(root, 'link').filter((link: Element) => attribute(link, 'rel') === rel);

/** Elements of an XML text that are not closed in their order. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', alone] of xml.matchAll(
    /<(\/)?([a-zA-Z][\w:.-]*)[^<>]*?(\/)?>/g,
  )) {
    if (alone) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return [name];
  }
  const text = xml.replace(/<[^<>]*>/g, '');
  return /[<>]|&(?!#?\w+;)/.test(text) ? [...open, 'text'] : open;
}
