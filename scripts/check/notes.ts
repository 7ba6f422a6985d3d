import type { leftOutLanguages } from '../../site/content/checks/article-folders.ts';
import type { PromisedQuestion } from '../../site/content/promises.ts';
import { describe, type Mistake } from '../../site/content/yaml/parse.ts';
import { languageOf } from '../../site/languages/registry/locales.ts';

/** What is no mistake, and what an owner may want to know. */
interface Noted {
  /** Questions whose article is written but not published: they are asked from that day on. */
  waiting: readonly PromisedQuestion[];
  leftOut: ReturnType<typeof leftOutLanguages>;
  /** Promises in a language that the site does not have. */
  unasked: readonly PromisedQuestion[];
  /** What a language of the site lacks. */
  unwritten: readonly Mistake[];
  /** Files to which nothing leads. */
  unlinkedFiles: readonly Mistake[];
  /** What is left of the demonstration. */
  leftOver: readonly Mistake[];
}

/** One line for each language that the site leaves out, each text it lacks, and each article that questions wait for. */
export const notes = ({
  waiting,
  leftOut,
  unasked,
  unwritten,
  unlinkedFiles,
  leftOver,
}: Noted): string[] => [
  ...leftOut.map(({ locale, articles }) => {
    const count = articles === 1 ? 'one article is' : `${articles} articles are`;
    return `articles/${languageOf(locale).path}  ${count} left out: "locales" in site.yaml does not name ${locale}.`;
  }),
  ...unaskedText(unasked),
  ...unwritten.map(describe),
  ...unlinkedFiles.map(describe),
  ...leftOver.map(describe),
  ...waitingText(waiting),
];

function unaskedText(unasked: readonly PromisedQuestion[]): string[] {
  const ofLocale = Map.groupBy(unasked, ({ locale }) => locale);
  return [...ofLocale].flatMap(([locale, promises]) => {
    const [first] = promises;
    if (!first) return [];
    const count = promises.length === 1 ? 'one promise is' : `${promises.length} promises are`;
    return [
      `${first.file}:${first.lines.question}  ${count} left out: "locales" in site.yaml does not name ${locale}.`,
    ];
  });
}

function waitingText(waiting: readonly PromisedQuestion[]): string[] {
  const ofArticle = Map.groupBy(waiting, ({ locale, article }) => `${locale} ${article}`);
  return [...ofArticle.values()].flatMap((promises) => {
    const [first] = promises;
    if (!first) return [];
    const count = promises.length === 1 ? 'a question waits' : `${promises.length} questions wait`;
    return [
      `${first.file}:${first.lines.question}  ${count} for "${first.article}", which is not published.`,
    ];
  });
}
