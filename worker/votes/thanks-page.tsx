import { basePath, siteLocale } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import type { Vote } from '../contract/votes.ts';
import type { AppContext } from '../http/context.ts';
import { shellPage } from '../http/response/shell.ts';
import { settingsOf } from '../settings.ts';

/** Without script a vote leads here, and from here back to where it was given. */
export async function thanksPage(
  c: AppContext,
  { article, locale: asked }: Pick<Vote, 'article' | 'locale'>,
): Promise<Response> {
  const { locales } = await settingsOf(c.env);
  const locale = siteLocale(asked, locales);
  const { title, note, toArticle } = workerStrings(locale).thanks;
  return shellPage(
    c,
    { shell: 'page', locale, title, mainClass: 'wrap narrow' },
    <>
      <h1>{title}</h1>
      <p class="intro">{note}</p>
      <p>
        <a class="button" href={`${basePath(locale, locales)}articles/${article}/`}>
          {toArticle}
        </a>
      </p>
    </>,
  );
}
