import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Locale, languageOf, localeOf } from '../languages/registry/locales.ts';
import { pagePath } from './addresses/pages.ts';
import { articleSchema } from './article/front-matter.ts';
import type { ReadArticle } from './article/read.ts';
import { contentFolder } from './folder.ts';

export const privacyFolder = 'privacy';

/** The part that stands for what the product itself says on privacy. */
export const standardText = 'StandardText';

/** A text on privacy of the owner's own, or what should be one. */
interface PrivacyFile {
  /** From the folder in which the command runs. */
  file: string;
  name: string;
  /** Missing where the name is none of a language. */
  locale: Locale | undefined;
}

/** Every Markdown file in the folder of these texts, which may be missing. */
export const privacyFiles = (): PrivacyFile[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.mdx?$/.test(name))
        .sort()
        .map((name) => ({
          file: relative('.', join(folder, name)),
          name,
          locale: localeOf(name.replace(/\.mdx?$/, '')),
        }))
    : [];

/** The name below the content folder of the text that stands in place of the product's own. */
export function ownPrivacyText(locale: Locale): string | undefined {
  const own = privacyFiles().find((file) => file.locale === locale);
  return own && `${privacyFolder}/${own.name}`;
}

/** Reads such a text as the body of an article that is always there: so it is checked. */
export const readPrivacyText = ({
  file,
  locale,
}: PrivacyFile & { locale: Locale }): ReadArticle => ({
  file,
  locale,
  topic: '',
  slug: languageOf(locale).path,
  path: pagePath(locale, 'privacy/'),
  data: articleSchema.parse({ title: standardText }),
  mistakes: [],
  matter: '',
  before: { matter: 0, body: 0 },
  body: readFileSync(file, 'utf8'),
});

const folder = join(contentFolder, privacyFolder);
