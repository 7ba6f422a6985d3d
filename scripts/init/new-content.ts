import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { languageOf, locales } from '../../site/languages/registry/locales.ts';
import type { Answers } from '../begin/answers.ts';
import { asWritten } from '../begin/as-written.ts';
import { articlesIn, beginningFiles, topicTexts } from '../begin/content.ts';
import { settingsText } from '../begin/settings-text.ts';
import type { Draft } from './answers/questions.ts';
import { changedSettings } from './change-settings.ts';
import { putFile, staged } from './staging.ts';

/** A content folder with one article a topic. */
export function beginEmpty(folder: string, answers: Answers, today: string): void {
  for (const file of beginningFiles(answers, today)) putFile(folder, file);
}

/** The demonstration's articles in the owner's languages, below settings of her own. */
export function beginFromDemonstration(
  folder: string,
  { content, own }: { content: string; own: readonly string[] },
  answers: Answers,
): void {
  cpSync(content, folder, { recursive: true, verbatimSymlinks: true });
  for (const own of ['brand', 'notices', 'strings'])
    rmSync(join(folder, own), { recursive: true, force: true });
  const settings = parseDocument(settingsText(answers));
  const theirs = join(staged('demonstration'), 'site.yaml');
  const demonstrated = parseDocument(existsSync(theirs) ? readFileSync(theirs, 'utf8') : '');
  for (const locale of answers.locales) {
    const path = ['oftenAsked', locale];
    if (demonstrated.hasIn(path)) settings.setIn(path, demonstrated.getIn(path, true));
  }
  const text = asWritten(settingsText(answers), settings);
  putFile(folder, { path: 'site.yaml', text });
  for (const locale of locales.filter((known) => !answers.locales.includes(known))) {
    rmSync(join(folder, 'articles', languageOf(locale).path), { recursive: true, force: true });
    // What she wrote there in other languages stays.
    for (const file of ['words.yaml', 'questions.yaml'].filter((file) => !own.includes(file)))
      withoutKey(join(folder, file), locale);
  }
}

function withoutKey(file: string, key: string): void {
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text);
  if (document.delete(key)) writeFileSync(file, asWritten(text, document));
}

/** The owner's content with what she answered otherwise, and what a language needs that is new in it. */
export function changeContent(folder: string, before: Draft, after: Answers, today: string): void {
  const path = join(folder, 'site.yaml');
  writeFileSync(path, changedSettings(readFileSync(path, 'utf8'), before, after));
  for (const locale of after.locales.filter((locale) => !before.locales?.includes(locale))) {
    const topics = nameTopics(join(folder, 'topics.yaml'), locale);
    if (existsSync(join(folder, 'articles', languageOf(locale).path))) continue;
    for (const { topic, ...file } of articlesIn(locale, today))
      if (topics.includes(topic)) putFile(folder, file);
  }
}

/** Names the topics with which a content begins in one more language; says which topics there are. */
function nameTopics(file: string, locale: (typeof locales)[number]): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text);
  const known = topicTexts(locale);
  const ids: string[] = [];
  for (const n of Array.from({ length: (document.toJS() ?? []).length }, (_, n) => n)) {
    const topic = document.get(n);
    if (!isMap(topic)) continue;
    const id = String(topic.get('id'));
    ids.push(id);
    for (const [key, said] of Object.entries(known[id] ?? {}))
      if (isMap(topic.get(key)) && !topic.hasIn([key, locale])) topic.setIn([key, locale], said);
  }
  writeFileSync(file, asWritten(text, document));
  return ids;
}
