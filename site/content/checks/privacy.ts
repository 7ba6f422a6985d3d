import { languageOf } from '../../languages/registry/locales.ts';
import type { ReadArticle } from '../article/read.ts';
import { privacyFiles, readPrivacyText } from '../privacy.ts';
import { settings } from '../settings.ts';
import type { Mistake } from '../yaml/parse.ts';

/** The owner's texts on privacy, and what is wrong with their files. */
export function privacyTexts(): { texts: ReadArticle[]; mistakes: Mistake[] } {
  const texts: ReadArticle[] = [];
  const mistakes: Mistake[] = [];
  for (const file of privacyFiles()) {
    const { locale } = file;
    const other = texts.find((text) => text.locale === locale);
    const refuse = (message: string) =>
      mistakes.push({ file: file.file, line: 1, key: '', message });
    if (!locale) refuse(`Name the file after its language: ${names}.`);
    else if (other) refuse(`Take one of the two away: ${other.file} is the text already.`);
    else {
      const text = readPrivacyText({ ...file, locale });
      texts.push(text);
      if (/^\uFEFF?---\s/.test(text.body))
        refuse('Begin with the text: this page has its title from the site, and no front matter.');
    }
  }
  return { texts, mistakes };
}

const names = settings.locales.map((locale) => `${languageOf(locale).path}.mdx`).join(' or ');
