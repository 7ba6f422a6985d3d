import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isOfSite, type Locale, languageOf } from '../../languages/registry/locales.ts';
import { publishedArticles } from '../article/read.ts';
import { contentFolder } from '../folder.ts';
import { inLocale } from '../in-locale.ts';
import { type Notice, notices } from '../notices.ts';
import { ownPrivacyText, privacyFiles } from '../privacy.ts';
import { settings } from '../settings.ts';
import { topicsAsWritten } from '../topics.ts';
import { type Mistake, yamlLines } from '../yaml/parse.ts';

/** What a language of the site lacks: no mistake, as the site then shows another language or nothing. */
export const unwritten = (now: Date): Mistake[] => [
  ...settings.locales.flatMap((locale) => withoutArticles(locale, now)),
  ...otherOwnerLanguage(),
  ...missingTexts('site.yaml', settingsTexts()),
  ...missingTexts('topics.yaml', topicTexts()),
  ...otherPrivacyTexts(),
  ...notices.flatMap((notice) => missingTexts(notice.file, noticeTexts(notice))),
];

function withoutArticles(locale: Locale, now: Date): Mistake[] {
  if (publishedArticles(now, locale).length > 0) return [];
  const file = fileOf(join('articles', languageOf(locale).path));
  const message = `No article is published in ${locale}, which "locales" in site.yaml names.`;
  return [{ file, line: 1, key: '', message }];
}

/** The owner's pages are in the first language where the site does not have theirs. */
function otherOwnerLanguage(): Mistake[] {
  const { owner, locales } = settings;
  if (owner.locale === undefined || isOfSite(owner.locale, locales)) return [];
  const place = ['owner', 'locale'];
  const message = `"locales" does not name ${owner.locale}: your own pages are in ${locales[0]}.`;
  return [
    { file: fileOf('site.yaml'), line: lineIn('site.yaml')(place), key: place.join('.'), message },
  ];
}

/** Where one language has a text on privacy of the owner's own, the others are expected to say the same. */
function otherPrivacyTexts(): Mistake[] {
  const [first] = privacyFiles();
  const missing = settings.locales.filter((locale) => ownPrivacyText(locale) === undefined);
  if (!first || missing.length === 0) return [];
  const message = `Not written in ${missing.join(' or ')}: the text of the product is shown there.`;
  return [{ file: first.file, line: 1, key: '', message }];
}

type Texts = { [name in Locale]?: string | undefined };
type Place = readonly (string | number)[];

/** A text in several languages, where it stands in its file, and how a person calls that place. */
type TextAt = readonly [Place, Texts | undefined, Place?];

function settingsTexts(): TextAt[] {
  const { owner, notice, channels } = settings;
  return [
    ...(['name', 'fullName', 'about', 'place'] as const).map(
      (key): TextAt => [['owner', key], owner[key]],
    ),
    ...channels.flatMap(({ label, hours }, n): TextAt[] => [
      [['channels', n, 'label'], label],
      [['channels', n, 'hours'], hours],
    ]),
    [['notice', 'text'], notice?.text],
  ];
}

const topicTexts = (): TextAt[] =>
  topicsAsWritten.flatMap(({ id, name, description }, n): TextAt[] => [
    [[n, 'name'], name, [id, 'name']],
    [[n, 'description'], description, [id, 'description']],
  ]);

const noticeTexts = ({ title, asWritten }: Notice): TextAt[] => [
  [['title'], title],
  ...asWritten.map(({ text }, n): TextAt => [['updates', n, 'text'], text]),
];

function missingTexts(name: string, texts: readonly TextAt[]): Mistake[] {
  const lineAt = lineIn(name);
  const file = fileOf(name);
  return texts.flatMap(([place, text, called = place]) => {
    const missing = settings.locales.filter((locale) => text && text[locale] === undefined);
    if (!text || missing.length === 0) return [];
    const shown = inLocale(text, missing[0] ?? settings.locales[0]);
    const message = `Not written in ${missing.join(' or ')}: "${shown}" is shown there.`;
    return [{ file, line: lineAt(place), key: called.join('.'), message }];
  });
}

const fileOf = (name: string) => relative('.', join(contentFolder, name));

const lineIn = (name: string) => yamlLines(readFileSync(join(contentFolder, name), 'utf8'));
