import { basename, join } from 'node:path';
import {
  basePath,
  type Locale,
  languageOf,
  type SiteLocales,
} from '../../site/languages/registry.ts';
import { convertArticles } from './markdown/convert-articles.ts';
import type { Lose } from './markdown/losses.ts';
import { nameTopics } from './markdown/name-topics.ts';
import { placeArticles } from './places/articles.ts';
import { shelve } from './places/library.ts';
import { openPictureDesk } from './places/pictures.ts';
import { readFolder } from './reading/folder.ts';
import type { Loss, Report } from './report.ts';
import type { NamedTopic } from './topics-file.ts';

export interface Order {
  folder: string;
  content: string;
  locale: Locale;
  /** The languages of the site that gets the articles. */
  site: SiteLocales;
  onProgress: (step: string, done: number, total: number) => void;
}

/** What is to be written: a text, or the copy of a file. */
export type Write = { path: string } & ({ text: string } | { from: string });

export interface Import {
  report: Report;
  topics: NamedTopic[];
  /** Paths are inside the content folder. */
  writes: Write[];
}

/** Works out the whole import of a folder of Markdown, and writes nothing. */
export async function importFolder({
  folder,
  content,
  locale,
  site,
  onProgress,
}: Order): Promise<Import> {
  const losses: Loss[] = [];
  const loseIn =
    (file: string): Lose =>
    (reason, what) =>
      losses.push({ file, reason, what });
  const name = basename(folder);
  const target = `articles/${languageOf(locale).path}`;

  const found = readFolder(folder, { locale, loseIn, onProgress });
  const articles = placeArticles(found.articles, content, { locale, loseIn });
  const library = shelve(articles, name);
  const desk = await openPictureDesk({
    folder,
    name,
    pictures: found.pictures,
    target: join(content, target),
    onProgress,
  });
  const { place } = desk;
  const { converted, leftOut } = convertArticles(articles, {
    library,
    locale,
    base: basePath(locale, site),
    loseIn,
    onProgress,
    place,
  });
  const pictures = desk.placed().map(({ path, source }) => ({ path: `${target}/${path}`, source }));

  return {
    topics: nameTopics(articles, library, { folder, contents: found.contents, locale }),
    writes: [
      ...converted.map(({ path, text }) => ({ path, text })),
      ...pictures.map(({ path, source }) => ({ path, from: join(folder, source) })),
    ],
    report: {
      name: `${name} (${locale})`,
      filesSeen: found.filesSeen,
      articles: converted.map(({ file, path }) => ({ file, path })),
      pictures: pictures.map(({ source, path }) => ({ file: source, path })),
      leftOut: [...found.leftOut, ...desk.leftOut(), ...leftOut],
      losses: lossesOf(new Set(converted.map(({ file }) => file))),
    },
  };

  function lossesOf(files: Set<string>): Loss[] {
    return losses.filter(({ file }) => files.has(file));
  }
}
