import { styleText } from 'node:util';
import { articleFiles, readArticle } from '../../site/content/article/read.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { settings } from '../../site/content/settings.ts';
import { isOfSite } from '../../site/languages/registry/locales.ts';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import { gapListSchema } from '../../worker/contract/gaps.ts';
import { newWordings } from '../../worker/gaps/db/wordings.ts';
import { chosenGaps, type ListedGap } from '../../worker/gaps/list.ts';
import { gapsJson } from '../../worker/gaps/owner-pages/csv-and-json.ts';
import { ownerLanguage } from '../../worker/settings.ts';
import { type Source, withDatabase } from '../database/source.ts';
import { table } from '../terminal/table.ts';
import { searchesBeforeTheMove, textOfSearches } from './before-the-move.ts';
import { promisedTo } from './promises.ts';

/** Prints the open gaps: as `/admin/gaps.json` has them, or to be read. */
export async function list({ json, ...source }: Source & { json: boolean }): Promise<void> {
  const { weeks: _, ...open } = await withDatabase(source, (db) => openGaps(db, new Date()));
  console.log(json ? JSON.stringify(gapsJson(open, choice), null, 1) : gapsText(open));
}

/** The open gaps as the owner's page lists them, and how many questions have no gap yet, up to 100. */
export async function openGaps(db: D1Database, now: Date) {
  const [list, ungrouped] = await Promise.all([
    chosenGaps(db, { choice, now, minutesPerMessage: settings.minutesPerMessage }),
    newWordings(db, mostNew),
  ]);
  return { ...list, ungrouped: ungrouped.length };
}

/** What the owner's page shows before anything else is chosen: open gaps, most minutes first. */
const choice = gapListSchema.parse({});

const mostNew = 100;

type OpenGaps = Awaited<ReturnType<typeof openGaps>>;

/** The reasons as the owner's page names them. */
const { why } = ownerStrings(ownerLanguage(settings)).gaps;
const columns = ['gap', 'people', 'minutes', 'language', 'article', 'why', 'question'];

/** The gaps as a table, the first worth most; what stands out on a terminal is plain elsewhere. */
function gapsText({ gaps, single, ungrouped }: Omit<OpenGaps, 'weeks'>): string {
  const [head = '', ...lines] = table(columns, gaps.map(row)).split('\n');
  return [
    ...(gaps.length > 0 ? [styleText('bold', head), ...lines, '', next] : ['No gap is open.']),
    ...(single > 0 ? [`${questions(single)} asked by one person only.`] : []),
    ...(ungrouped > 0
      ? [`${questions(ungrouped)} not in a gap yet: the schedule finds it within ten minutes.`]
      : []),
    ...textOfSearches(searchesBeforeTheMove(contentFolder, questionsOfArticles())),
  ].join('\n');
}

const questionsOfArticles = () =>
  articleFiles().flatMap((file) => readArticle(file).data?.questions ?? []);

const row = (gap: ListedGap) => [
  gap.gap,
  gap.people,
  Math.max(1, Math.round(gap.minutes)),
  gap.locale,
  articleOf(gap),
  gap.reasons.map((reason) => why[reason]).join(', '),
  gap.query,
];

/** The article that is promised to answer it, or else the nearest and how sure the search is of it; or why there is none. */
function articleOf(gap: ListedGap): string {
  if (!isOfSite(gap.locale, settings.locales)) return 'none: not in "locales"';
  const promised = promisedTo(
    gap.locale,
    gap.wordings.map(({ query }) => query),
  );
  if (promised !== undefined) return `promised: ${promised}`;
  if (!gap.nearest) return '';
  return `${gap.nearest.article} ${Math.round(100 * gap.nearest.confidence)} %`;
}

const questions = (count: number) => (count === 1 ? 'A question is' : `${count} questions are`);

const next = 'npm run gaps -- write <gap> makes the article; npm run gaps -- --help says more.';
