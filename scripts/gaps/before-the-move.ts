import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { locales } from '../../site/languages/registry/locales.ts';
import { readState, stateFault } from '../import/record/state.ts';

interface Search {
  query: string;
  times: number;
}

/**
 * What was searched in vain at the desk from which the articles came, most often first, without what is a question of an
 * article by now. Nobody here asked it, so it is no gap and counts as none.
 */
export function searchesBeforeTheMove(content: string, questions: readonly string[]): Search[] {
  const folded = new Set(questions.flatMap(foldings));
  const folder = join(content, '.import');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return (
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace(/\.json$/, ''))
      // An import says what is wrong with a damaged record.
      .filter((source) => stateFault(content, source) === undefined)
      .flatMap((source) => readState(content, source)?.failedSearches ?? [])
      .filter(({ query }) => !foldings(query).some((form) => folded.has(form)))
      .toSorted((a, b) => b.times - a.times)
  );
}

const foldings = (question: string): string[] =>
  locales.map((locale) => `${locale} ${foldedQuestion(question, locale)}`);

/** The first of them in words; nothing where there are none. */
export function textOfSearches(searches: readonly Search[]): string[] {
  if (searches.length === 0) return [];
  const shown = searches.slice(0, most).map(({ query, times }) => `  ${query} (${times})`);
  const more = searches.length > most ? [`  and ${searches.length - most} more`] : [];
  return ['', 'Searched in vain at the desk before the move:', ...shown, ...more, '', advice];
}

const most = 10;

const advice =
  'Add each to the questions of the article that answers it, or write that article: npm run new.';
