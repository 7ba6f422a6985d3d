import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { didYouMean } from '../site/content/advice/did-you-mean.ts';
import { nameAdvice } from '../site/content/advice/name-advice.ts';
import { contentFolder } from '../site/content/folder.ts';
import { languageOf, localeOf } from '../site/languages/registry/locales.ts';
import { hiddenCharacters } from '../worker/contract/hidden-characters.ts';
import { isFileName } from '../worker/contract/slugs.ts';
import { localDay } from '../worker/contract/time/local-time.ts';
import { draftText, longestTitle } from '../worker/gaps/draft.ts';
import { firstFree, readableSlug } from './addresses/readable.ts';
import { orSayMistakes } from './check/content.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run new -- "Refund a payment" --topic payments [--locale <locale>] [--slug refund-payment]

Makes an article from a template, as a draft. Without --locale it is in the first language of the site.
Without --slug its address is made of the title, in Latin letters whatever its script.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    topic: { type: 'string' },
    locale: { type: 'string' },
    slug: { type: 'string' },
  },
});
const { settings } = await orSayMistakes(() => import('../site/content/settings.ts'));
const { topics } = await orSayMistakes(() => import('../site/content/topics.ts'));
const { articleFiles } = await import('../site/content/article/read.ts');

const title = titleFrom(positionals);
const topic = topicFrom(values.topic);
const locale = localeFrom(values.locale ?? settings.locales[0]);
const slug = slugFrom(values.slug) ?? slugOfTitle(title);
const holderOf = (slug: string) =>
  articleFiles().find((file) => file.locale === locale && file.slug.toLowerCase() === slug);
const holder = holderOf(slug);
if (holder) {
  const other = firstFree(slug, (name) => !holderOf(name));
  end(`${holder.file} has this address already. Choose another: --slug ${other}`, 1);
}

const file = join(contentFolder, 'articles', languageOf(locale).path, topic, `${slug}.mdx`);
mkdirSync(dirname(file), { recursive: true });
const checked = localDay(new Date(), settings.timeZone);
writeFileSync(file, draftText({ title, questions: [], checked }));
console.log(relative('.', file));

function titleFrom([title = '', ...more]: string[]): string {
  if (!title.trim()) end(`Say what the article is called.\n\n${help}`, 2);
  if (more.length > 0) end(`Put the title in quotes: "${[title, ...more].join(' ')}".`, 2);
  const [hidden] = hiddenCharacters(title);
  if (hidden) end(`Take ${hidden.name} out of the title: ${hidden.why}.`, 2);
  if (title.trim().length > longestTitle)
    end(`Write a title of at most ${longestTitle} characters: it has ${title.trim().length}.`, 2);
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

function localeFrom(given: string) {
  const locale = localeOf(given);
  if (locale && settings.locales.includes(locale)) return locale;
  end(`There is no language "${given}". Write --locale ${settings.locales.join(' or ')}.`, 2);
}

function slugFrom(given: string | undefined): string | undefined {
  const advice = given === undefined ? undefined : nameAdvice(given);
  if (advice) end(`Write --slug ${advice}.`, 2);
  return given;
}

function slugOfTitle(title: string): string {
  const slug = readableSlug(title);
  if (!slug) end('No address can be made of this title. Give it one: --slug refund-payment', 2);
  if (isFileName(slug)) return slug;
  end(`Windows has no file called "${slug}". Give it another address: --slug ${slug}-1`, 2);
}
