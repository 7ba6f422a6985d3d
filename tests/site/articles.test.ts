import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { idsOfPage } from '../../site/content/article/body/ids.ts';
import { manifestSchema } from '../../worker/contract/published/manifest.ts';
import {
  attribute,
  built,
  elementsIn,
  fileAt,
  isArticle,
  pages,
  settings,
  textIn,
} from './built-pages.ts';

const origin = new URL(settings.address).origin;
const { articles: manifest } = manifestSchema.parse(JSON.parse(built('articles.json')));

describe.each(pages.filter(isArticle))('$path', ({ root, path, locale }) => {
  const [main] = elementsIn(root, 'main');
  const title = textIn(elementsIn(root, 'h1')[0] ?? root).trim();
  const slug = path.split('/').at(-2);
  const data = elementsIn(root, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textIn(script)));

  test('is an article to search engines', () => {
    expect(data.find((thing) => thing['@type'] === 'Article')).toMatchObject({
      '@context': 'https://schema.org',
      headline: title,
      abstract: expect.not.stringMatching(/\*\*|==|`/),
      inLanguage: locale,
      mainEntityOfPage: `${origin}${path}`,
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      author: { '@type': 'Person', name: settings.owner.fullName[locale] },
    });
  });

  test('has a breadcrumb that leads from the help to itself', () => {
    const trail = data.find((thing) => thing['@type'] === 'BreadcrumbList').itemListElement;

    expect(trail.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3]);
    expect(trail.at(-1)).toMatchObject({ name: title, item: `${origin}${path}` });
    for (const { item } of trail) expect(fileAt(item.replace(origin, ''))).toBeDefined();
  });

  test('shows its short answer with the phrase that is the answer marked', () => {
    const short =
      main && elementsIn(main, 'div').find((part) => attribute(part, 'className') === 'short');

    expect(short && elementsIn(short, 'mark').length).toBeGreaterThanOrEqual(1);
  });

  test('lets the index know what it is', () => {
    const said = elementsIn(root, 'meta').flatMap(
      (meta) => attribute(meta, 'dataPagefindMeta') ?? [],
    );

    expect(said).toEqual(
      expect.arrayContaining(
        ['article', 'title', 'topic', 'topic-name'].map((name) => `${name}[content]`),
      ),
    );
  });

  test('takes votes for the version that is shown', () => {
    const { version } = manifest[locale].find((article) => article.slug === slug) ?? {};
    const votes = elementsIn(root, 'form').filter(
      (form) => attribute(form, 'action') === '/api/votes',
    );
    const versions = votes.map((form) =>
      elementsIn(form, 'input').flatMap((input) =>
        attribute(input, 'name') === 'version' ? (attribute(input, 'value') ?? '') : [],
      ),
    );

    expect(versions).toEqual([[version], [version]]);
  });

  test('says when it was last checked', () => {
    const { checked = '' } = manifest[locale].find((article) => article.slug === slug) ?? {};
    const [meta] = main
      ? elementsIn(main, 'div').filter((part) => attribute(part, 'className') === 'meta')
      : [];
    const [year, month, day] = checked.split('-').map(Number);
    const name = new Date(checked).toLocaleString('en', { month: 'long', timeZone: 'UTC' });

    expect(meta && textIn(meta)).toContain(
      { en: `Checked ${day} ${name} ${year}`, 'zh-CN': `核对于 ${year} 年 ${month} 月 ${day} 日` }[
        locale
      ],
    );
  });

  test('gives no id twice, and names every one that the page has around the article', () => {
    const idsIn = (elements: Element[]) => elements.flatMap((each) => attribute(each, 'id') ?? []);
    const headings = elementsIn(root, 'div').filter(
      (element) => attribute(element, 'className') === 'heading',
    );
    const own = idsIn(headings.flatMap((heading) => elementsIn(heading)));
    const drawn = idsIn(elementsIn(root, 'marker'));
    const questions = elementsIn(root, 'details').flatMap((part) => elementsIn(part, 'div'));
    const opened = idsIn([...questions, ...elementsIn(root, 'section')]).filter((id) =>
      /^(?:question|tab)\./.test(id),
    );
    const all = idsIn(elementsIn(root));

    expect(new Set(all).size).toBe(all.length);
    expect(own.length).toBeGreaterThan(0);
    expect(all.filter((id) => ![...own, ...drawn, ...opened, ...idsOfPage].includes(id))).toEqual(
      [],
    );
  });

  describe('as Markdown', () => {
    const markdown = built(`${path.slice(1, -1)}.md`);
    const text = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

    test('is linked from the page', () => {
      const links = elementsIn(root, 'link').filter(
        (link) => attribute(link, 'type') === 'text/markdown',
      );

      expect(links.map((link) => attribute(link, 'href'))).toEqual([`${path.slice(0, -1)}.md`]);
    });

    test('begins with its title and its address', () => {
      expect(markdown).toMatch(/^# /);
      expect(markdown.split('\n')[0]).toBe(`# ${title}`);
      expect(markdown).toContain(`<${origin}${path}>`);
    });

    test('has no tag of the site’s own parts, no front matter and no mark of ours', () => {
      expect(text.match(/<\/?[A-Z][\w.]*[^>]*>|^---$|^import |==|\{\/\*/gm) ?? []).toEqual([]);
    });

    test('says what the page says', () => {
      const letters = (text: string) => text.replace(/[\s+]+/g, '');
      const said = main ? letters(textIn(main)) : '';
      const paragraphs = markdown
        .split('\n\n')
        .filter((part) => /^\p{L}/u.test(part) && !/[[*_<|`]/.test(part));

      expect(paragraphs.filter((part) => !said.includes(letters(part)))).toEqual([]);
      expect(paragraphs.length).toBeGreaterThan(0);
    });

    test('links to nothing that is not there', () => {
      const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, address = '']) => address);

      expect(
        links.filter((address) => !/^(https|mailto):/.test(address) && !fileAt(address)),
      ).toEqual([]);
    });
  });
});
