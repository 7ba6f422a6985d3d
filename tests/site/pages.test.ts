import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { halfWidthIn } from '../content/punctuation.ts';
import {
  attribute,
  built,
  elementsIn,
  isArticle,
  isShell,
  pageAt,
  pages,
  textIn,
} from './built-pages.ts';

const policy = /Content-Security-Policy: (.*)/.exec(built('_headers'))?.[1] ?? '';

test('the site is built in two languages', () => {
  const paths = (locale: string) =>
    pages.filter((page) => page.locale === locale).map(({ path }) => path.replace(/^\/zh-cn/, ''));

  expect(paths('zh-CN')).toEqual(paths('en'));
  expect(pages.filter(isArticle).length).toBeGreaterThanOrEqual(48);
});

test.each(['/privacy/', '/zh-cn/privacy/'])('%s has no space beside a stop or a comma', (path) => {
  const [main] = elementsIn(pageAt(path)?.root as Root, 'main');
  const texts = elementsIn(main as Element, 'p').map((element) => textIn(element).trim());

  expect(texts.join('\n').match(/.{0,9}(?:\s[.,，。；：、]|[，。；：、] ).{0,9}/g)).toBeNull();
});

describe.each(pages)('$path', (page) => {
  const { root, locale, html } = page;
  const all = elementsIn(root);
  const named = (...names: string[]) => elementsIn(root, ...names);
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);

  test('says which language it is in', () => {
    expect(named('html').map((element) => attribute(element, 'lang'))).toEqual([locale]);
  });

  test('has a title and a description of its own', () => {
    const description = named('meta').find((meta) => attribute(meta, 'name') === 'description');

    expect(named('title').filter((title) => textIn(title).includes(' · '))).toHaveLength(1);
    expect(description && attribute(description, 'content')).toMatch(/\S{2}/);
    expect(description && attribute(description, 'content')).not.toMatch(/\*\*|==/);
  });

  test('has bullets in running text alone: every other list has a class', () => {
    const isText = named('main').some((main) => attribute(main, 'className')?.includes('prose'));
    const places = isText ? named('nav') : [root];
    const lists = places.flatMap((place) => elementsIn(place, 'ul', 'ol'));

    expect(lists.filter((list) => attribute(list, 'className') === undefined)).toEqual([]);
  });

  test('has one first heading', () => {
    const headings = named('h1').map((heading) => textIn(heading).trim());

    // The Worker puts one into a shell.
    expect(headings).toEqual(isShell(page) ? [] : [expect.stringMatching(/\S/)]);
  });

  test('leaves no level out among its headings', () => {
    const [main] = named('main');
    const levels = headingLevels(main ? elementsIn(main) : []);
    const beside = headingLevels(
      all.filter((element) => !main || !elementsIn(main).includes(element)),
    );

    expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual(
      isShell(page) ? levels : [],
    );
    expect(beside.filter((level) => level !== 2)).toEqual([]);
  });

  test('has a first link that skips to its content', () => {
    const [first] = named('a');
    const [main] = named('main');

    expect(first && attribute(first, 'href')).toBe('#main');
    expect(main && attribute(main, 'id')).toBe('main');
  });

  test('gives no id twice', () => {
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  test('refers to no id that it lacks', () => {
    const referring = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls'];
    const referred = all.flatMap((element) =>
      referring.flatMap((name) => attribute(element, name)?.split(' ') ?? []),
    );

    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('names every control', () => {
    const labels = named('label');
    const nameless = named('input', 'select', 'textarea', 'button', 'summary', 'a').filter(
      (control) => {
        if (attribute(control, 'type') === 'hidden') return false;
        const label = labels.find(
          (label) =>
            elementsIn(label).includes(control) ||
            attribute(label, 'htmlFor') === attribute(control, 'id'),
        );
        const isField = ['input', 'select', 'textarea'].includes(control.tagName);
        const name =
          attribute(control, 'ariaLabel') ?? textIn(isField ? (label ?? control) : control);
        return name.trim() === '';
      },
    );

    expect(nameless).toEqual([]);
  });

  test('lets what is typed run in its own direction', () => {
    const fixed = named('input', 'textarea').filter((field) => {
      const isText = /^(?:text|search)$/.test(attribute(field, 'type') ?? 'text');
      const isAddress = attribute(field, 'inputMode') === 'email';
      const isForPeople = attribute(field, 'tabIndex') !== '-1';
      return isText && isForPeople && !isAddress && attribute(field, 'dir') !== 'auto';
    });

    expect(fixed).toEqual([]);
  });

  test('describes every picture and keeps its place free', () => {
    const wanting = named('img').filter(
      (image) =>
        !(attribute(image, 'alt') || isOfBrand(image)) ||
        !attribute(image, 'width') ||
        !attribute(image, 'height'),
    );
    const drawings = named('svg').filter(
      (drawing) => !attribute(drawing, 'ariaHidden') && !attribute(drawing, 'ariaLabel'),
    );

    expect([...wanting, ...drawings]).toEqual([]);
  });

  test('gives landmarks of one kind different names', () => {
    const names = named('nav').map((nav) => attribute(nav, 'ariaLabel'));

    expect(names.filter((name, n) => !name || names.indexOf(name) !== n)).toEqual([]);
  });

  test('runs no script but its own files and the one that its headers allow', () => {
    const inline = named('script').filter((script) => !attribute(script, 'src') && !isData(script));
    const hashes = inline.map((script) =>
      createHash('sha256').update(textIn(script)).digest('base64'),
    );

    expect(hashes).toHaveLength(1);
    expect(policy).toContain(`'sha256-${hashes[0]}'`);
    expect(
      all
        .flatMap(({ properties }) => Object.keys(properties))
        .filter((name) => /^on[A-Z]/.test(name)),
    ).toEqual([]);
    expect(html).not.toMatch(/javascript:|<style|<iframe/i);
  });

  test('brings only data that parses', () => {
    for (const script of named('script').filter(isData)) {
      expect(JSON.parse(textIn(script))).toBeTypeOf('object');
    }
  });

  test('shows no marks of Markdown that were not understood', () => {
    const text = textIn(root, 'code', 'pre', 'script', 'textarea');

    expect(text.match(/.{0,20}(?:\*\*|==|\]\(|^#{1,4} ).{0,20}/gm) ?? []).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
  });

  test('is searched through only if it is an article', () => {
    const searched = all.filter((element) => attribute(element, 'dataPagefindBody') !== undefined);

    expect(searched.map(({ tagName }) => tagName)).toEqual(isArticle(page) ? ['main'] : []);
  });
});

test.each(pages.filter(({ locale }) => locale === 'zh-CN'))(
  '$path is punctuated as Chinese is',
  ({ root }) => {
    expect(halfWidthIn(textIn(root, 'code', 'pre', 'kbd', 'script'))).toEqual([]);
  },
);

const isData = (script: Element) =>
  /^application\/(ld\+)?json$/.test(attribute(script, 'type') ?? '');

const headingLevels = (elements: Element[]) =>
  elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));

/** What the pictures of the brand show stands beside them in words. */
const isOfBrand = (image: Element) =>
  attribute(image, 'alt') === '' && attribute(image, 'src')?.startsWith('/brand/');
