import { styleText } from 'node:util';
import { articleFiles, readArticle } from '../../site/content/article/read.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { settings } from '../../site/content/settings.ts';
import { isOfSite } from '../../site/languages/registry/locales.ts';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import { gapListSchema } from '../../worker/contract/gaps.ts';
import { waitingEmails } from '../../worker/gaps/db/telling.ts';
import { newWordings } from '../../worker/gaps/db/wordings.ts';
import { chosenGaps, type ListedGap } from '../../worker/gaps/list.ts';
import { aboutToBeTold, gapsJson } from '../../worker/gaps/owner-pages/csv-and-json.ts';
import { minutesText } from '../../worker/gaps/text.ts';
import { ownerLanguage } from '../../worker/settings.ts';
import { type Source, withDatabase } from '../database/source.ts';
import { table } from '../terminal/table.ts';
import { searchesBeforeTheMove, textOfSearches } from './before-the-move.ts';
import { promisedTo } from './promises.ts';

/** Prints the open gaps: as `/admin/gaps.json` has them, or to be read. */
export async function list({ json, ...source }: Source & { json: boolean }): Promise<void> {
  const {
    weeks: _,
    telling,
    ...open
  } = await withDatabase(source, (db) => openGaps(db, new Date()));
  console.log(
    json
      ? JSON.stringify(gapsJson(open, { choice, telling }), null, 1)
      : gapsText({ ...open, telling }),
  );
}

/** The open gaps as the owner's page lists them, and how many questions have no gap yet, up to 100. */
export async function openGaps(db: D1Database, now: Date) {
  const [list, ungrouped, telling] = await Promise.all([
    chosenGaps(db, { choice, now, minutesPerMessage: settings.minutesPerMessage }),
    newWordings(db, mostNew),
    waitingEmails({ DB: db }),
  ]);
  return { ...list, ungrouped: ungrouped.length, telling };
}

/** What the owner's page shows before anything else is chosen: open gaps, most minutes first. */
const choice = gapListSchema.parse({});

const mostNew = 100;

type OpenGaps = Awaited<ReturnType<typeof openGaps>>;

/** Reasons and what to do as the owner's page names them. */
const all = ownerStrings(ownerLanguage(settings));
const { gaps: strings } = all;
const columns = ['gap', 'people', 'minutes', 'language', 'to do', 'article', 'why', 'question'];

/** The gaps as a table, the first worth most; what stands out on a terminal is plain elsewhere. */
function gapsText({
  single,
  ungrouped,
  writeShare,
  telling,
  ...open
}: Omit<OpenGaps, 'weeks'>): string {
  const gaps = open.gaps.filter(({ advice }) => advice !== 'answered');
  const answered = open.gaps.length - gaps.length;
  const [head = '', ...lines] = table(columns, gaps.map(row)).split('\n');
  return [
    ...(gaps.length > 0
      ? [
          ...[styleText('bold', head), ...lines, ''],
          ...[minutesText(writeShare, gaps, { strings: all, settings }) ?? [], next].flat(),
        ]
      : [answered > 0 ? 'Nothing to write.' : 'No gap is open.']),
    ...(answered > 0
      ? [
          `${strings.answeredByNow(answered, gaps.length > 0)}: --json and /admin/gaps/#answered list them.`,
        ]
      : []),
    ...(single > 0 ? [`${questions(single)} asked from one network on one day only.`] : []),
    ...(ungrouped > 0
      ? [`${questions(ungrouped)} not in a gap yet: the schedule finds it within ten minutes.`]
      : []),
    ...tellingText(telling),
    ...textOfSearches(searchesBeforeTheMove(contentFolder, questionsOfArticles())),
  ].join('\n');
}

/** Who is about to be told of an answer, by gap: the owner reads the emails on their page, and can stop them there. */
function tellingText(telling: OpenGaps['telling']): string[] {
  if (telling.length === 0) return [];
  const lines = aboutToBeTold(telling).map(
    ({ gap, query, article, people, leaves }) =>
      `  gap ${gap}, by ${article}, ${people === 1 ? 'one person' : `${people} people`}, leaves ${minuteOf(leaves)} UTC: ${query}`,
  );
  const page = `${settings.address.replace(/\/$/, '')}/admin/gaps/telling/`;
  return ['', `About to be told (${telling.length}): read or stop the emails at ${page}`, ...lines];
}

/** "12:40" */
const minuteOf = (time: string) => time.slice(11, 16);

const questionsOfArticles = () =>
  articleFiles().flatMap((file) => readArticle(file).data?.questions ?? []);

const row = (gap: ListedGap) => [
  gap.gap,
  gap.people,
  gap.minutes === null ? '' : Math.max(1, Math.round(gap.minutes)),
  gap.locale,
  toDo(gap),
  articleOf(gap),
  [
    ...gap.reasons.map((reason) => strings.why[reason]),
    ...(gap.byHand ? [strings.byHand[gap.byHand]] : []),
  ].join(', '),
  gap.query,
];

function toDo({ advice, locale }: ListedGap): string {
  if (!advice || advice === 'answered' || !isOfSite(locale, settings.locales)) return '';
  return { write: strings.toWrite, words: strings.toAdd, improve: strings.toImprove }[advice];
}

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
