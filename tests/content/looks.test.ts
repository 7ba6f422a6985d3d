import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { bodyNodes, bodyText } from '../../site/content/article/body/nodes.ts';
import { looks } from '../../site/markdown/looks.ts';
import { pictures } from '../../site/markdown/pictures.ts';

const both = '![A button](./day.png#only-light)\n![A button](./night.png#only-dark)';

describe('two pictures of the same, for a light page and for a dark one', () => {
  test('are marked for their look, at addresses that lead to their files', () => {
    const { html } = markdownToHtml(both, { mdastPlugins: [looks()], hastPlugins: [pictures()] });

    const shown = [...html.matchAll(/src="([^"]*)"[^>]*data-only="(\w+)"/g)];
    expect(shown.map(([, src, look]) => [src, look])).toEqual([
      ['./day.png', 'light'],
      ['./night.png', 'dark'],
    ]);
    expect(html).not.toContain('title=');
  });

  test('say once in search what they show', () => {
    const text = bodyText(bodyNodes({ file: 'a.mdx', body: both }));

    expect(text.match(/A button/g)).toHaveLength(1);
  });
});

test('a picture with a title of its own keeps it', () => {
  const { html } = markdownToHtml('![A](./a.png "only once")', {
    mdastPlugins: [looks()],
    hastPlugins: [pictures()],
  });

  expect(html).toContain('title="only once"');
  expect(html).not.toContain('data-only');
});
