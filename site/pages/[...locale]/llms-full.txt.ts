import type { APIContext } from 'astro';
import { localeRoutes } from '../../content/addresses/pages.ts';
import { inOneFile } from '../../content/article/formats/in-one-file.ts';
import { articlesIn } from '../../content/articles.ts';
import { settings } from '../../content/settings.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';

export const getStaticPaths = localeRoutes;

/** Every article of a language in one file, for machines that take in a whole help centre at once. */
export const GET = ({ props: { locale }, site }: APIContext<{ locale: Locale }>) =>
  new Response(
    `# ${settings.name} ${siteStrings(locale).help}\n\n${inOneFile(articlesIn(locale), site as URL)}`,
  );
