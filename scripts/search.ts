import { nearest } from '../site/content/advice/did-you-mean.ts';
import {
  isOfSite,
  type Locale,
  localeByLetters,
  localeOf,
} from '../site/languages/registry/locales.ts';
import { contentMistakes, orSayMistakes, sayMistakes } from './check/content.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run search -- "how do I refund a client" [--locale <locale>] [--json]

Asks your articles a question and says what the page shows and why: whether a passage of the article was chosen, where it
leads, what it took for a misspelt word, which words, synonyms and which of your questions, phrasings, titles and headings spoke for the first three articles and how much, and what kept it from
answering. A score is in standard deviations above the mean article; of what it is made of, the strongest are listed. What the
full text of your pages adds to a list is left out.

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
const locale =
  values.locale === undefined
    ? localeByLetters(question, settings.locales)
    : localeNamed(values.locale);
const now = new Date();
sayMistakes(await contentMistakes(now));
const { companionSource } = await import('../site/content/companion-source.ts');
const { learntBefore } = await import('../site/content/search/learnt-in.ts');
const { buildCompanion } = await import('../site/search/companion/build/build-companion.ts');
const { openBuilt } = await import('../site/search/companion/open-companion.ts');
const { otherLanguages } = await import('../site/search/results/strings.ts');
const { explainShown, namingPhrasings } = await import('./search/shown.ts');
const { explanationText } = await import('./search/explanation-text.ts');

const open = (one: Locale) => openBuilt(buildCompanion(companionSource(one, now), learntBefore));
const others = otherLanguages(locale, settings.locales);
const explained = await explainShown({ companion: await open(locale), others, open }, question);
const explanation = namingPhrasings(
  explained,
  companionSource(explained.shown.locale, now).articles,
);
console.log(values.json ? JSON.stringify(explanation, null, 1) : explanationText(explanation));

function localeNamed(name: string): Locale {
  const known = localeOf(name);
  if (known && isOfSite(known, settings.locales)) return known;
  const guess = nearest(name, settings.locales);
  return end(
    `This site has no language ${name}. ${guess ? `Did you mean ${guess}?` : `It has ${settings.locales.join(', ')}.`}`,
    2,
  );
}
