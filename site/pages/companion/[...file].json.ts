import type { APIContext } from 'astro';
import { allArticles } from '../../content/articles.ts';
import { sourceOf } from '../../content/companion-source.ts';
import { learntBefore } from '../../content/search/learnt-in.ts';
import { settings } from '../../content/settings.ts';
import { buildCompanion } from '../../search/companion/build/build-companion.ts';
import { companionPath } from '../../search/companion/open-companion.ts';

/** The companion index of each language, as files that the browser and the Worker fetch. */
export const getStaticPaths = () =>
  settings.locales.flatMap((locale) =>
    [...buildCompanion(sourceOf(locale, allArticles()), learntBefore)].map(([name, text]) => ({
      params: { file: companionPath(locale, name).replace(/^\/companion\/|\.json$/g, '') },
      props: { text },
    })),
  );

export const GET = ({ props }: APIContext<{ text: string }>) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
