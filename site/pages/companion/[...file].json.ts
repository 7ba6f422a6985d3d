import type { APIContext } from 'astro';
import { companionSource } from '../../content/companion-source.ts';
import { locales } from '../../languages/registry.ts';
import { buildCompanion } from '../../search/companion/build/build-companion.ts';

/** The companion index of each language, as files that the browser and the Worker fetch. */
export function getStaticPaths() {
  const now = new Date();
  return locales.flatMap((locale) =>
    [...buildCompanion(companionSource(locale, now))].map(([name, text]) => ({
      params: { file: `${locale.toLowerCase()}/${name.replace(/\.json$/, '')}` },
      props: { text },
    })),
  );
}

export const GET = ({ props }: APIContext<{ text: string }>) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
