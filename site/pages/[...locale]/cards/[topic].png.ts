import type { APIContext } from 'astro';
import { icons } from '../../../components/icons/icons.ts';
import { localeParam } from '../../../content/addresses/pages.ts';
import { inLocale, siteName } from '../../../content/in-locale.ts';
import { topicsIn } from '../../../content/lists/topics-in.ts';
import { settings } from '../../../content/settings.ts';
import type { Topic } from '../../../content/topics.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { cardFile } from '../../../pictures/card/card-file.ts';

interface Props {
  locale: Locale;
  topic: Topic;
}

export const getStaticPaths = () =>
  settings.locales.flatMap((locale) =>
    topicsIn(locale).map(({ topic }) => ({
      params: { ...localeParam(locale), topic: topic.id },
      props: { locale, topic } satisfies Props,
    })),
  );

/** The picture beside a shared link to a topic, or to an article of it. */
export const GET = ({ props: { locale, topic } }: APIContext<Props>) =>
  cardFile({
    language: locale,
    title: inLocale(topic.name, locale),
    description: topic.description ? inLocale(topic.description, locale) : '',
    site: siteName(locale),
    drawing: (color, size) =>
      `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${icons[topic.icon]}</svg>`,
    isOnTile: true,
  });
