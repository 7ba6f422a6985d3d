import { globSync } from 'node:fs';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  built,
  elementsIn,
  fileAt,
  isArticle,
  isShell,
  pageAt,
  pages,
  settings,
} from './built-pages.ts';

const origin = new URL(settings.address).origin;
/** What the Worker answers: these have no file. */
const workers =
  /^\/(api\/(messages|votes|gaps|search)|admin\/(messages\/|gaps\/|articles\/|surveys\/)?)$/;

describe.each(pages)('$path', (page) => {
  const { root, path } = page;
  const links = elementsIn(root, 'link');
  const ofKind = (rel: string) => links.filter((link) => attribute(link, 'rel') === rel);

  test('links to nothing that is not there', () => {
    const addresses = elementsIn(root).flatMap(addressesOf);

    expect(addresses.filter((address) => isDead(address, path))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(5);
  });

  test('loads nothing from another origin', () => {
    const loading = elementsIn(
      root,
      'script',
      'img',
      'source',
      'video',
      'audio',
      'embed',
      'object',
      'use',
      'input',
    );
    const assets = [
      ...loading,
      ...links.filter((link) => !/canonical|alternate/.test(attribute(link, 'rel') ?? '')),
    ];
    const foreign = assets
      .flatMap(addressesOf)
      .filter((address) => !/^\/(?!\/)|^data:|^#/.test(address));

    expect(foreign).toEqual([]);
    expect(page.html).not.toMatch(/style="[^"]*url\(/);
  });

  test('opens no form at another origin', () => {
    const actions = elementsIn(root, 'form').flatMap((form) => attribute(form, 'action') ?? []);

    expect(actions.filter((action) => !workers.test(action))).toEqual([]);
  });

  test('names itself to search engines, or asks to be left out', () => {
    const robots = elementsIn(root, 'meta').filter((meta) => attribute(meta, 'name') === 'robots');
    const isHidden = isShell(page) || /\/(404|search|sent|thanks)\/$/.test(path);

    expect(ofKind('canonical').map((link) => attribute(link, 'href'))).toEqual(
      isHidden ? [] : [`${origin}${path}`],
    );
    expect(robots.map((meta) => attribute(meta, 'content'))).toEqual(isHidden ? ['noindex'] : []);
  });

  test('is paired with its translation, which is paired with it', () => {
    const pairs = pairsOf(root);
    const [own] = pairs.filter(({ locale }) => locale === page.locale);

    for (const { locale, href } of pairs) {
      const translation = pageAt(href.replace(origin, ''));
      expect(translation?.locale).toBe(locale);
      expect(translation && pairsOf(translation.root)).toEqual(pairs);
    }
    if (ofKind('canonical').length > 0) {
      expect(pairs).toHaveLength(2);
      expect(own?.href).toBe(`${origin}${path}`);
    }
  });

  test('offers everybody else its translation in the first language', () => {
    const [own] = pairsOf(root).filter(({ locale }) => locale === settings.locales[0]);
    const others = ofKind('alternate').filter(
      (link) => attribute(link, 'hrefLang') === 'x-default',
    );

    expect(others.map((link) => attribute(link, 'href'))).toEqual(own ? [own.href] : []);
  });

  test('leads to the same page in the other language', () => {
    const [link] = elementsIn(root, 'a').filter((a) => attribute(a, 'dataLanguage') !== undefined);
    const href = link && attribute(link, 'href');

    expect(link && attribute(link, 'lang')).toBe(page.locale === 'en' ? 'zh-CN' : 'en');
    if (isArticle(page))
      expect(href).toBe(page.locale === 'en' ? `/zh-cn${path}` : path.replace('/zh-cn', ''));
  });
});

test.each(globSync('dist/_astro/*.css'))('%s loads nothing from another origin', (file) => {
  const addresses = [
    ...built(file.replace('dist/', '')).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g),
  ];

  expect(
    addresses.filter(([, url, imported]) => imported || !/^(data:|\/|#)/.test(url ?? '')),
  ).toEqual([]);
});

test.each(globSync('dist/_astro/*.js'))('%s calls nobody else', (file) => {
  // `https://${domain}` names nobody: it is how the form of an address is looked at.
  expect(built(file.replace('dist/', '')).match(/https?:\/\/[^"'`\s$][^"'`\s]*/g) ?? []).toEqual(
    [],
  );
});

/** Every address that an element leads to or loads. */
function addressesOf(element: Element): string[] {
  const sets = ['srcSet', 'imageSrcSet'].flatMap(
    (name) => attribute(element, name)?.split(',') ?? [],
  );
  return [
    ...['href', 'src', 'action', 'poster', 'xLinkHref', 'data'].flatMap(
      (name) => attribute(element, name) ?? [],
    ),
    ...sets.flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []),
  ];
}

function isDead(address: string, from: string): boolean {
  const { href, origin: to, pathname, hash } = new URL(address, `${origin}${from}`);
  if (/^(mailto|tel|data):/.test(href) || to !== origin)
    return !/^(https|mailto|tel|data):/.test(href);
  if (workers.test(pathname)) return false;
  // The address of a page is written in full, else a reader is sent on first.
  const page = pageAt(pathname);
  if (!(page || fileAt(pathname)) || !/\/$|\.\w+$/.test(pathname)) return true;
  if (!hash || !page) return false;
  return !elementsIn(page.root).some(
    (element) => attribute(element, 'id') === decodeURIComponent(hash.slice(1)),
  );
}

function pairsOf(root: Parameters<typeof elementsIn>[0]) {
  return elementsIn(root, 'link')
    .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hrefLang'))
    .filter((link) => attribute(link, 'hrefLang') !== 'x-default')
    .map((link) => ({
      locale: attribute(link, 'hrefLang') ?? '',
      href: attribute(link, 'href') ?? '',
    }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));
}
