import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyTree, inCopy } from '../tree-copy.ts';

describe('the demonstration', () => {
  test.each(['[en]', '[zh-CN]', '[zh-CN, en]'])(
    'with locales: %s has no link in an article that leads nowhere, or to another language',
    (locales) => {
      const tree = copyTree();
      const settings = join(tree, 'content/site.yaml');
      const text = readFileSync(settings, 'utf8')
        .replace(/^locales: .*$/m, `locales: ${locales}`)
        .concat(
          `notice: { text: { en: Late }, until: '2099-01-01T00:00:00Z', link: '/search/?q=late' }\n`,
        );
      writeFileSync(settings, text);
      for (const path of ['en', 'zh-cn'])
        for (const file of tagged)
          writeFileSync(
            join(tree, `content/articles/${path}/getting-paid/${file}`),
            withTags(path),
          );
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
        { cwd: tree, env: inCopy, encoding: 'utf8' },
      );
      const links = status === 0 ? articleLinks(join(tree, 'dist')) : [];
      const inTags = status === 0 ? linksInTags(join(tree, 'dist'), locales) : [];
      const noticed = status === 0 ? noticeLinks(join(tree, 'dist'), locales) : [];
      rmSync(tree, { recursive: true, force: true });

      expect(stderr).toBe('');
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter(({ isThere }) => !isThere)).toEqual([]);
      for (const { base, address } of noticed) expect(address).toBe(`${base}/search/?q=late`);
      for (const { place, base, addresses } of inTags)
        expect(addresses, place).toEqual([
          `${base}/articles/refund-payment/`,
          `${base}/articles/refund-payment/`,
          `${base}/topics/getting-paid/`,
          `${base}/contact/`,
          `${base}/search/?q=a#results`,
          `${base}/`,
          `${base}/topics/getting-paid/`,
          `${base}/privacy/`,
          `${base}/sent/`,
          `${base}/rss.xml`,
          '/favicon.svg',
          `${base}/contact/`,
        ]);
    },
  );
});

/** Articles that link in Markdown and in tags, and what both say. */
const tagged = ['tags.mdx', 'tags-in-plain-markdown.md'];
const withTags = (path: string) => `---
title: Tags
---

[m](/articles/refund-payment/) and <a class="x" href="/articles/refund-payment/">t</a>

<div><a href='/topics/getting-paid/'>d</a></div>

[m](/contact/) <a href="/search?q=a#results">t</a> [m](/) [m](/topics/getting-paid) [m](/privacy) <a href="/sent/">t</a>

[m](/rss.xml) [m](/favicon.svg) [m](/${path}/contact/)
`;

/** The folder of each language of the site: none for the first. */
const basesOf = (locales: string) =>
  (locales.toLowerCase().match(/[\w-]+/g) ?? []).map((path, n) => (n === 0 ? '' : `/${path}`));

/** Where the links of these articles lead, in each language of the site: on the page and in its Markdown. */
const linksInTags = (dist: string, locales: string) =>
  basesOf(locales).flatMap((base) =>
    tagged
      .map((file) => `${base}/articles/${file.replace(/\.mdx?$/, '')}`)
      .flatMap((article) => [`${article}/index.html`, `${article}.md`])
      .map((place) => {
        const text = readFileSync(join(dist, place), 'utf8');
        const found = text.matchAll(
          /\[m\]\(([^)]+)\)|<a [^>]*?href=["']([^"']+)["'][^>]*>[mtd]<\/a>/g,
        );
        const addresses = [...found].map(([, inMarkdown, inTag]) => inMarkdown ?? inTag);
        return { place, base, addresses };
      }),
  );

/** Where the notice above each first page leads. */
const noticeLinks = (dist: string, locales: string) =>
  basesOf(locales).map((base) => {
    const text = readFileSync(join(dist, base, 'index.html'), 'utf8');
    return { base, address: /href="([^"]*\?q=late)"/.exec(text)?.[1] };
  });

/** Every link between articles and topics, in pages and in their Markdown. */
function articleLinks(dist: string) {
  return globSync('**/articles/**/*.{html,md}', { cwd: dist }).flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    const paths = text.matchAll(/(?:href="|\]\()(\/(?:[\w-]+\/)?(?:articles|topics)\/[^"#)]*)/g);
    return [...paths].map(([, path = '']) => ({
      file,
      path,
      isThere: existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)),
    }));
  });
}
