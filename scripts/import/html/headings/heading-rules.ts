import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headingNames } from '../../../../site/content/article/body/ids.ts';
import { headingText, idsInside, ownWords } from './heading-words.ts';

/** How a tool names a heading by its words, and what parts the number of a second one of the same words. */
interface Rule {
  name: (words: string) => string;
  numbered: string;
}

/** The rules that differ from ours, which is GitHub’s, and Docusaurus’s and Hugo’s too. */
export type HeadingRule = 'gitbook' | 'hexo' | 'mkdocs' | 'vitepress';

/**
 * Gives each heading the name that its tool gave it by its words, where that is another one than ours would be: links from
 * elsewhere go on to lead to it.
 */
export function keepToolNames(tree: Root, rule: HeadingRule | undefined): void {
  if (rule === undefined) return;
  const { name, numbered } = rules[rule];
  const nameHeading = headingNames();
  const used = new Map<string, number>();
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    const ours = nameHeading(headingText(node)).id;
    const words = name(ownWords(node));
    const times = used.get(words) ?? 0;
    used.set(words, times + 1);
    const theirs = times === 0 && words !== '' ? words : `${words}${numbered}${times}`;
    if (words !== '' && theirs !== ours && idsInside(node).length === 0 && !node.properties['id'])
      node.properties['id'] = theirs;
  });
}

const withoutAccents = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

const rules: Record<HeadingRule, Rule> = {
  // https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py
  mkdocs: {
    numbered: '_',
    name: (words) =>
      words
        .normalize('NFKD')
        .replace(/[^\0-\x7f]/g, '')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-'),
  },
  // https://github.com/mdit-vue/mdit-vue/blob/main/packages/shared/src/slugify.ts
  vitepress: {
    numbered: '-',
    name: (words) =>
      withoutAccents(words)
        .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^-+|-+$/g, '')
        .replace(/^(\d)/, '_$1')
        .toLowerCase(),
  },
  // https://github.com/hexojs/hexo-util/blob/master/lib/slugize.ts, which is given HTML
  hexo: {
    numbered: '-',
    name: (words) =>
      withoutAccents(words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
        .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
        .replace(/^-+|-+$/g, ''),
  },
  gitbook: {
    numbered: '-',
    name: (words) =>
      withoutAccents(words)
        .toLowerCase()
        .replace(/&/g, ' and ')
        .replace(/['’]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
  },
};
