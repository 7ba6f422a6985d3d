import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../site/content/folder.ts';
import { topics } from '../site/content/topics.ts';

const help = `npm run new -- "Refund a payment" --topic getting-paid [--locale zh-CN] [--slug refund-payment]

Makes an article from a template, as a draft.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    topic: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    slug: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [title] = positionals;
const slug = values.slug ?? slugOf(title ?? '');
if (values.help) end(help, 0);
if (!title) end(`Say what the article is called.\n\n${help}`, 2);
if (!topics.some(({ id }) => id === values.topic)) {
  end(`Say which topic it belongs to: ${topics.map(({ id }) => id).join(', ')}.`, 2);
}
if (!slug) end('Give it an address in Latin letters: --slug refund-payment', 2);

const file = join(
  contentFolder,
  'articles',
  values.locale.toLowerCase(),
  values.topic ?? '',
  `${slug}.mdx`,
);
if (existsSync(file)) end(`${relative('.', file)} is there already.`, 1);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, template(title ?? ''));
console.log(relative('.', file));

function template(title: string): string {
  return `---
title: ${JSON.stringify(title)}
summary: ''
answer: ''
questions: []
checked: ${new Date().toISOString().slice(0, 10)}
draft: true
---
`;
}

function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

function end(message: string, code: number): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
