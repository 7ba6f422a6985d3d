import { nearest } from '../site/content/did-you-mean.ts';
import { type Locale, languageOf } from '../site/languages/registry/locales.ts';
import { contentMistakes, orSayMistakes, sayMistakes } from './check/content.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run search -- "how do I refund a client" [--locale <locale>] [--json]

Asks your articles a question and says why search answers as it does: what it took for a misspelt word, which words and
which of your questions, titles and headings spoke for the first three articles and how much, and what kept it from
answering. Points are in standard deviations above the mean article.

Without --locale it is asked in the language whose letters it has.`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: { locale: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [question = '', ...more] = positionals;
if (!question.trim()) end(`Write a question.\n\n${help}`, 2);
if (more.length > 0) end(`Put the question in quotes: "${positionals.join(' ')}".`, 2);

const { settings } = await orSayMistakes(() => import('../site/content/settings.ts'));
const locale = values.locale === undefined ? localeOf(question) : localeNamed(values.locale);
const now = new Date();
sayMistakes(await contentMistakes(now));
const { companionSource } = await import('../site/content/companion-source.ts');
const { buildCompanion } = await import('../site/search/companion/build/build-companion.ts');
const { openBuilt } = await import('../site/search/companion/open-companion.ts');
const { explain } = await import('./search/explain.ts');
const { explanationText } = await import('./search/explanation-text.ts');

const companion = await openBuilt(buildCompanion(companionSource(locale, now)));
const explanation = { locale, ...(await explain(companion, question)) };
console.log(values.json ? JSON.stringify(explanation, null, 1) : explanationText(explanation));

function localeNamed(name: string): Locale {
  const known = settings.locales.find((locale) => locale.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const guess = nearest(name, settings.locales);
  return end(
    `This site has no language ${name}. ${guess ? `Did you mean ${guess}?` : `It has ${settings.locales.join(', ')}.`}`,
    2,
  );
}

/** The language of the site whose letters the question has most of. */
function localeOf(text: string): Locale {
  const lettersIn = (locale: Locale) =>
    [...text].filter((character) => languageOf(locale).letter.test(character)).length;
  return settings.locales.reduce((best, one) => (lettersIn(one) > lettersIn(best) ? one : best));
}
