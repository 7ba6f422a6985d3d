import type { Became } from '../../record/outcome.ts';
import type { ImportReport, ReportedArticle } from '../report.ts';
import { agedArticles } from './aged.ts';
import { graveParts, slightParts } from './lost.ts';
import { remainsParts } from './remains.ts';

/** One part of a report: what its heading says, and what stands below it. */
export interface ReportPart {
  title: string;
  /** What it means and what to do about it. */
  advice: string;
  entries: Entry[];
}

/** What is said of one article, or of whatever else. */
export interface Entry {
  about: string;
  said: string[];
  /** Where it was, and its place in the content folder. */
  file?: string;
  path?: string;
}

interface Parts {
  /** What to look at first. */
  first: ReportPart[];
  besides: ReportPart[];
}

/** Everything to be said, the most urgent at the top. */
export function partsOf(report: ImportReport): Parts {
  const remains = remainsParts(report);
  const told = ({ entries }: ReportPart) => entries.length > 0;
  return {
    first: [
      ...publicParts(report),
      remains.mistakes,
      ...articleParts(report),
      ...graveParts(report),
    ].filter(told),
    besides: [
      ...sinceParts(report),
      leftOutPart(report),
      ...slightParts(report),
      ...beforeParts(report),
      ...remains.others,
    ].filter(told),
  };
}

/** What may be public that should not be, and what is not though it should. */
const publicParts = ({ articles, missingLocales }: ImportReport): ReportPart[] => [
  {
    title: 'Public here, though not everybody can read them there',
    advice:
      'They are other here than there, so they were left alone. Write "draft: true" into each that is not for everybody.',
    entries: articles
      .filter(({ became }) => became === 'kept')
      .filter(({ isDraft, withheld }) => !isDraft && withheld.length > 0)
      .map((article) => entryOf(article, article.withheld)),
  },
  {
    title: 'Languages that the site does not have',
    advice: 'Add them to "locales" in site.yaml: without that the site leaves these articles out.',
    entries: missingLocales.map((locale) => ({ about: locale, said: [] })),
  },
];

const articleParts = (report: ImportReport): ReportPart[] => [
  {
    title: 'Drafts',
    advice:
      'Not everybody could read these there, or they were not finished. Read each, then take "draft" out.',
    entries: report.articles
      .filter(({ isDraft }) => isDraft)
      .map((article) => entryOf(article, article.withheld)),
  },
  {
    title: 'Not changed for over a year',
    advice:
      'Customers are told of each that it may be out of date, of a draft once it is public. Read them, the oldest first, and set "checked" to the day.',
    entries: agedArticles(report).map((article) =>
      entryOf(article, [`${isTheirs(article) ? 'checked' : 'last changed'} on ${article.changed}`]),
    ),
  },
];

/** What its file says here, where somebody else may have written it. */
const isTheirs = ({ became }: ReportedArticle) => ['kept', 'left'].includes(became);

const sinceParts = ({ articles, pictures, files }: ImportReport): ReportPart[] => {
  const became = (what: Became) =>
    articles.filter((article) => article.became === what).map((article) => entryOf(article, []));
  const kept = articles.filter(({ became }) => became === 'kept');
  return [
    {
      title: 'Changed here since',
      advice:
        'They stay as they are. To take the text from there instead, delete the file and its entry in .import.',
      entries: kept.filter(({ isUnsure }) => !isUnsure).map((article) => entryOf(article, [])),
    },
    {
      title: 'Other here than there, and no record says since when',
      advice:
        'Nobody knows which text is the newer one, so they stay as they are. To take the text from there instead, delete the file and its entry in .import.',
      entries: kept.filter(({ isUnsure }) => isUnsure).map((article) => entryOf(article, [])),
    },
    {
      title: 'Pictures and files changed here since',
      advice:
        'There are others there by now, and these stay. To take those instead, delete these here and import again.',
      entries: [...pictures, ...files]
        .filter(({ isKept }) => isKept)
        .map(({ file, path }) => ({ about: file, said: [], path })),
    },
    {
      title: 'Known again',
      advice:
        'They have the words, or an old address, of an article from there, so they were taken for it. What no record knew is remembered now: commit .import with your articles.',
      entries: articles.flatMap((article) =>
        article.foundBy === undefined ? [] : [entryOf(article, [article.foundBy])],
      ),
    },
    {
      title: 'Deleted here since',
      advice: 'They are not brought back.',
      entries: became('deleted'),
    },
    {
      title: 'No longer there',
      advice: 'They stay here until you delete them.',
      entries: became('left'),
    },
    {
      title: 'Remarks of the desk',
      advice: 'What it says about an article besides its text.',
      entries: articles
        .filter(({ remarks }) => remarks.length > 0)
        .map((article) => entryOf(article, article.remarks)),
    },
  ];
};

const leftOutPart = ({ leftOut }: ImportReport): ReportPart => ({
  title: 'Left out',
  advice: 'What became no article and no picture here, and why.',
  entries: [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, those]) => ({
    about: reason,
    said: those.map(({ file, files }) => `${file}${files > 1 ? ` (${files} files)` : ''}`),
  })),
});

const beforeParts = (report: ImportReport): ReportPart[] => [
  {
    title: 'Searches that found nothing there',
    advice:
      'The first questions to answer: add each to the questions of the article that answers it, or write that article.',
    entries: report.failedSearches
      .toSorted((a, b) => b.times - a.times)
      .map(({ query, times }) => ({ about: query, said: times === 1 ? [] : [`${times} times`] })),
  },
  {
    title: 'Old addresses on other domains',
    advice:
      'Whoever has the domain can lead on from there with this list: source, target, 301, as Cloudflare takes it.',
    entries: report.elsewhere.map(({ host, path, addresses }) => ({
      about: host,
      said: [`${addresses} addresses`],
      path,
    })),
  },
  {
    title: 'Your own address',
    advice:
      'Write it in site.yaml and import again: old addresses on other domains get a list then.',
    entries: report.isAddressMissing ? [{ about: 'not known yet', said: [] }] : [],
  },
  {
    title: 'Votes before the move',
    advice: 'They are remembered in .import and never counted among the votes here.',
    entries: report.articles.flatMap((article) =>
      article.votes ? [entryOf(article, [`${article.votes.yes} yes, ${article.votes.no} no`])] : [],
    ),
  },
];

export function entryOf({ title, file, path }: ReportedArticle, said: string[]): Entry {
  return { about: title, said, file, ...(path !== '' && { path }) };
}

/** Each article and picture, and where it is now. */
export const placesOf = ({ articles, pictures }: ImportReport): Entry[] => [
  ...articles
    .filter(({ path }) => path !== '')
    .map((article) => entryOf(article, article.became === 'kept' ? [] : [article.became])),
  ...pictures.map(({ file, path }) => ({ about: 'Picture', said: [], file, path })),
];
