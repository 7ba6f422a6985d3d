import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ReadArticle } from '../article/read.ts';
import { contentFolder } from '../folder.ts';
import { notices } from '../notices.ts';
import { settings } from '../settings.ts';
import { type Mistake, yamlLines } from '../yaml/parse.ts';
import { noticeLinkFaults } from './body/links.ts';

/** Known issues that lead to what is not there. */
export function noticeMistakes(articles: readonly ReadArticle[], now: Date): Mistake[] {
  const faultOf = noticeLinkFaults(articles, now);
  const links = [
    ...notices.map(({ file, link }) => ({ name: file, place: ['link'], link })),
    { name: 'site.yaml', place: ['notice', 'link'], link: settings.notice?.link },
  ];
  return links.flatMap(({ name, place, link }) => {
    const message = link && faultOf(link);
    if (!message) return [];
    const path = join(contentFolder, name);
    const line = yamlLines(readFileSync(path, 'utf8'))(place);
    return [{ file: relative('.', path), line, key: place.join('.'), message }];
  });
}
