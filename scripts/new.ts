import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { articleFiles } from '../site/content/article/files.ts';
import { didYouMean } from '../site/content/did-you-mean.ts';
import { contentFolder } from '../site/content/folder.ts';
import { locales } from '../site/languages/registry.ts';
import { localDay } from '../worker/contract/local-time.ts';
import { localeSchema } from '../worker/contract/locale.ts';
import { slugSchema } from '../worker/contract/names.ts';
import { slugOf } from '../worker/contract/slug-of.ts';
import { draftText } from '../worker/gaps/draft.ts';
import { orSayMistakes } from './check/content.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run new -- "Refund a payment" --topic getting-paid [--locale zh-CN] [--slug refund-payment]

Makes an article from a template, as a draft.`;

const { values, words } = readOptions({
  help,
  takesWords: true,
  options: {
    topic: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    slug: { type: 'string' },
  },
});
const { topics } = await orSayMistakes(() => import('../site/content/topics.ts'));
const { settings } = await orSayMistakes(() => import('../site/content/settings.ts'));

const title = titleFrom(words);
const topic = topicFrom(values.topic);
const folder = localeFolder(values.locale);
const slug = slugFrom(values.slug ?? slugOf(title));
const twin = articleFiles().find((article) => article.locale === folder && article.slug === slug);
if (twin) end(`${twin.file} has this address already. Choose another: --slug ${slug}-2`, 1);

const file = join(contentFolder, 'articles', folder, topic, `${slug}.mdx`);
mkdirSync(dirname(file), { recursive: true });
const checked = localDay(new Date(), settings.timeZone);
writeFileSync(file, draftText({ title, questions: [], checked }));
console.log(relative('.', file));

function titleFrom([title = '', ...more]: string[]): string {
  if (!title.trim()) end(`Say what the article is called.\n\n${help}`, 2);
  if (more.length > 0) end(`Put the title in quotes: "${[title, ...more].join(' ')}".`, 2);
  return title.trim();
}

function topicFrom(given = ''): string {
  const ids = topics.map(({ id }) => id);
  if (ids.includes(given)) return given;
  end(
    given
      ? `There is no topic "${given}".${didYouMean(given, ids) || ` There are ${ids.join(', ')}.`}`
      : `Say which topic it belongs to: --topic ${ids.join(', ')}.`,
    2,
  );
}

function localeFolder(given: string): string {
  const locale = localeSchema.safeParse(given);
  if (locale.success) return locale.data.toLowerCase();
  end(`There is no language "${given}". Write --locale ${locales.join(' or ')}.`, 2);
}

function slugFrom(given: string): string {
  if (!given) end('Give it an address in Latin letters: --slug refund-payment', 2);
  if (slugSchema.safeParse(given).success) return given;
  end(`Write --slug in small letters, digits and hyphens, at most 80, not "${given}".`, 2);
}
