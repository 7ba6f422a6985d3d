import { inTraditional } from '../../site/content/search/chinese-scripts.ts';
import { askCompanion, type CompanionAnswer } from '../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../site/search/companion/build/build-companion.ts';
import type { CompanionSource } from '../../site/search/companion/build/source.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import type { ArticlePart, WordPart } from '../../site/search/companion/format/index-format.ts';
import {
  companionFiles,
  companionPath,
  openCompanion,
} from '../../site/search/companion/open-companion.ts';
import { partName } from './damages.ts';
import { contentOf, type Files, filesOf } from './open-site.ts';

/** The index of a site, and the one before its articles were changed. */
export function built(source: CompanionSource) {
  const articles = source.articles.map((article, n) =>
    n === 0 ? { ...article, body: '' } : article,
  );
  return {
    source,
    files: filesOf(source),
    before: buildCompanion({ ...source, articles }),
  };
}

/** Asks the index of a site that sends these answers. What has arrived well is kept, as a browser keeps it. */
export function asking(
  { locale }: CompanionSource,
  sent: (name: string) => Response,
): (question: string) => Promise<CompanionAnswer> {
  const folder = companionPath(locale, '');
  const read = companionFiles(locale, async (path) => sent(path.replace(folder, '')));
  let companion: Companion | undefined;
  return async (question) => {
    companion ??= await openCompanion(read);
    return askCompanion(companion, question);
  };
}

/** Only a language that has two scripts reads the table of one of them. */
export const isRead = (name: string, { locale }: CompanionSource) =>
  partName(name) !== 'traditional.json' || locale === 'zh-CN';

/** A question for which this file is needed. */
export function questionThatReads(
  name: string,
  { articles }: CompanionSource,
  files: Files,
): string {
  const [kind] = partName(name).replace('.json', '').split('-');
  const titles = articles.map(({ title }) => title);
  const answers: Record<string, () => string | undefined> = {
    root: () => titles[0],
    traditional: () => titles.map(inTraditional).find((title, n) => title !== titles[n]),
    articles: () => String((contentOf(files, name) as ArticlePart).articles[1]?.[0]),
    words: () => (contentOf(files, name) as WordPart).words.split(' ').at(-1),
    // No passage has it: then all is asked.
    synonyms: () => 'xyzzy',
  };
  return answers[kind ?? '']?.() ?? '';
}
