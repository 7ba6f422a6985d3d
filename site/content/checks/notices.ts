import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ReadArticle } from '../article/read.ts';
import { contentFolder } from '../folder.ts';
import { type Notice, notices } from '../notices.ts';
import { settings } from '../settings.ts';
import { type Mistake, yamlLines } from '../yaml/parse.ts';
import { noticeLinkFaults } from './body/links.ts';

/** Known issues that share an address, are dated in what is to come, or lead to what is not there. */
export const noticeMistakes = (articles: readonly ReadArticle[], now: Date): Mistake[] => [
  ...doubled(),
  ...notices.flatMap((notice) => toCome(notice, now)),
  ...notices.flatMap(markedUp),
  ...deadLinks(articles, now),
];

/** `pay.yaml` and `pay.yml` would be two pages of one address. */
function doubled(): Mistake[] {
  const first = new Map<string, string>();
  return notices
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ slug, file }) => {
      const other = first.get(slug);
      first.set(slug, other ?? file);
      return other ? [mistake(file, [], `Rename it: ${other} has the same address.`)] : [];
    });
}

/** What is said to be of tomorrow stands as the last word over what is written today. */
const toCome = ({ file, asWritten }: Notice, now: Date): Mistake[] =>
  asWritten.flatMap(({ at }, n) =>
    Date.parse(at) > now.getTime()
      ? [mistake(file, ['updates', n, 'at'], 'Write when it was said: this is still to come.')]
      : [],
  );

/** Pages and feed show these texts as they are written, brackets and asterisks too. */
function markedUp({ file, title, asWritten }: Notice): Mistake[] {
  const texts = [
    ...Object.entries(title).map(([locale, text]) => ({ place: ['title', locale], text })),
    ...asWritten.flatMap((update, n) =>
      Object.entries(update.text).map(([locale, text]) => ({
        place: ['updates', n, 'text', locale],
        text,
      })),
    ),
  ];
  return texts
    .filter(({ text }) => /\[[^\]]+\]\([^)\s]+\)|\*\*\S/.test(text ?? ''))
    .map(({ place }) =>
      mistake(
        file,
        place,
        'Write plain words: an address goes into "link", and nothing is bold here.',
      ),
    );
}

function deadLinks(articles: readonly ReadArticle[], now: Date): Mistake[] {
  const faultOf = noticeLinkFaults(articles, now);
  const links = [
    ...notices.map(({ file, link }) => ({ name: file, link, place: ['link'] })),
    { name: 'site.yaml', link: settings.notice?.link, place: ['notice', 'link'] },
  ];
  return links.flatMap(({ name, place, link }) => {
    const message = link && faultOf(link);
    return message ? [mistake(name, place, message)] : [];
  });
}

function mistake(name: string, place: (string | number)[], message: string): Mistake {
  const path = join(contentFolder, name);
  const line = yamlLines(readFileSync(path, 'utf8'))(place);
  return { file: relative('.', path), line, key: place.join('.'), message };
}
