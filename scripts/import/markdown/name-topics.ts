import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../site/languages/registry.ts';
import { importStrings } from '../../../site/languages/strings.ts';
import type { Placed } from '../places/articles.ts';
import { findArticle, type Library } from '../places/library.ts';
import { contentsNames, folderName } from '../places/topic-names.ts';
import { largestText, readText } from '../reading/text.ts';
import type { NamedTopic } from '../topics-file.ts';

interface Where {
  folder: string;
  contents: string[];
  locale: Locale;
}

/** The topics of the articles, named by a table of contents, else by their folders. */
export function nameTopics(
  articles: Placed[],
  library: Library,
  { folder, contents, locale }: Where,
): NamedTopic[] {
  const topicOf = new Map(articles.map(({ path, topic }) => [path, topic]));
  const names = new Map(contents.toReversed().flatMap((path) => [...namesIn(path)]));
  const topics = new Map(articles.map(({ topic }) => [topic.id, topic.folder]));

  return [...topics].map(([id, folderOf]) => ({
    id,
    name: names.get(id) ?? (folderOf ? folderName(folderOf) : importStrings(locale).general),
  }));

  function namesIn(path: string): Map<string, string> {
    if (statSync(join(folder, path)).size > largestText) return new Map();
    const read = readText(readFileSync(join(folder, path)));
    if ('reason' in read) return new Map();
    return contentsNames(read.text, (href) => {
      const found = findArticle(library, path, href);
      return found && topicOf.get(found.article.path);
    });
  }
}
