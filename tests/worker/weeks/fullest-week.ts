import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import { mostWords } from '../../../worker/weeks/formats/summary.ts';
import { unsealed } from '../../unsealed.ts';
import { articles, db, knownWords, settings } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { close } from './put-week.ts';

const { timeZone } = settings;
/** The newest that is over: it shows who waits. */
const { week: name, from } = weekAfter(weekOf(new Date(), timeZone), -1, timeZone);
export const fullestPath = `/admin/weeks/${name}/`;

const weeks = 12;
/** As many of a list as a stored week keeps. */
const most = { gaps: 100, refused: 5 };
const locale = 'zh-CN';
const texts = articles.articles[locale] ?? [];
const slugs = texts.map(({ slug }) => slug);

/** Twelve closed weeks, the last with as much in every list as there can be, and customers' texts as long as they can be. */
export async function fullestWeek(): Promise<void> {
  for (let back = 0; back < weeks; back += 1) {
    await put('visits', visitsOf(back));
    await put('messages', messagesOf(back));
    await put('surveys', surveysOf(back));
  }
  await put('votes', votes());
  await close(new Date(at(7 * 24 + 10)), weeks + 2);
  await fullGaps();
  await fullWords();
  await notes();
}

/** A stored time so many hours after the week began, or a week so many before it. */
const at = (hours: number, back = 0) =>
  new Date(from.getTime() + (hours - back * 7 * 24) * 3_600_000).toISOString();

/** A text in characters that take three bytes each, like to no other: a question as long as one is kept, or something else. */
const long = (number: number, length = 200) =>
  Array.from({ length }, (_, place) =>
    String.fromCodePoint(0x4e00 + ((number * 7919 + place * 104_729 + place * place) % 20_000)),
  ).join('');

const many = <Row>(count: number, row: (place: number) => Row) =>
  Array.from({ length: count }, (_, place) => row(place));

/** Writes rows, all of which have the columns of the first. */
const put = (table: string, given: Record<string, unknown>[]) => {
  const rows = given.map((row) => unsealed(table, row));
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) => `value ->> '${column}'`);
  return db
    .prepare(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM json_each(?1)`)
    .bind(JSON.stringify(rows))
    .run();
};

/** Puts a list into the stored week. */
const store = (list: string, rows: object) =>
  db
    .prepare(`UPDATE weeks SET data = json_set(data, '$.${list}', json(?2)) WHERE week = ?1`)
    .bind(name, JSON.stringify(rows))
    .run();

const form = { opened: true, suggested: [], read: [], holdOut: false };
const stays = [
  { searches: [{ query: 'xero', answered: false }] },
  { articles: [{ article: 'refund-payment', seconds: 20, helpful: 'yes' }] },
  { articles: [{ article: 'refund-payment', seconds: 20 }] },
  { form: { ...form, solved: false, sent: true } },
  { form: { ...form, solved: true, sent: false } },
];

/** At every hour of a week, in another mixture each week, in two languages. */
const visitsOf = (back: number) =>
  many(300, (each) => {
    const visit = `visit ${back} ${each}`;
    const started = at(each % 168, back);
    const language = each % 3 ? 'en' : locale;
    const stay = stays[(each * (back + 3) + (each >> 2)) % stays.length];
    const data = { visit, started, locale: language, searches: [], articles: [], ...stay };
    return {
      ...{ visit, started, locale: language, data: JSON.stringify(data) },
      ...{ created_at: started, network: visit },
    };
  });

const messageId = (back: number, each: number) =>
  `${String(back).padStart(8, '0')}-0000-4000-8000-${String(each).padStart(12, '0')}`;
const messagesAWeek = 12;
/** In the last week some have no reply, and are late. */
const isWaiting = (back: number, each: number) => back === 0 && each < 6;

const messagesOf = (back: number) =>
  many(messagesAWeek, (each) => {
    const id = messageId(back, each);
    const replied_at = isWaiting(back, each) ? null : at(40 + each, back);
    return {
      ...{ id, token_seed: id, token_hash: id, body_hash: id, locale, priority: 'urgent' },
      ...{ email: `${id}@client.example`, name: long(each, 80), text: long(each, 1000) },
      ...{ created_at: at(each, back), reply_by: at(each + 1, back), updated_at: at(each, back) },
      ...{ waiting_since: replied_at ? null : at(each, back), replied_at, solved_at: replied_at },
      searched_at: at(each, back),
    };
  });

const surveysOf = (back: number) =>
  many(messagesAWeek, (each) => ({
    ...{
      message: messageId(back, each),
      effort: 1 + (each % 5),
      satisfied: 1 + ((each * back) % 5),
    },
    ...{ again: 'yes', created_at: at(60, back) },
  })).filter((_, each) => !isWaiting(back, each));

/** Five texts are weak and fell, each with a comment as long as one can be; five were weak before they changed. */
const votes = () =>
  texts
    .slice(0, 10)
    .flatMap(({ slug, version }, place) => [
      ...votesFor(slug, version, place < 5 ? { yes: 9, no: 21 } : { yes: 0, no: 0 }),
      ...votesFor(slug, 'earlier', place < 5 ? { yes: 40, no: 3 } : { yes: 9, no: 21 }),
    ])
    .map((vote, each) => ({
      ...vote,
      comment: vote.helpful === 'no' ? long(each, 1000) : null,
      ...{ locale, visitor: `visitor ${each}`, network: `network ${each}` },
      ...{ day: 'today', created_at: at(30) },
    }));

const votesFor = (article: string, version: string, { yes, no }: { yes: number; no: number }) =>
  [...Array(yes).fill('yes'), ...Array(no).fill('no')].map((helpful) => ({
    ...{ article, version, helpful },
  }));

/** As many gaps as a week keeps, each refused with as many articles as it keeps; ten are open, the others answered. */
async function fullGaps() {
  const [article = ''] = slugs;
  const created_at = at(30);
  const gaps = many(most.gaps, (each) => ({
    ...{ gap: 1000 + each, query: long(each), locale, people: 1234 - each, minutes: 1234 },
    why: { 'not-this': 12, 'no-answer': 34 },
    notThis: slugs.slice(each % 10, (each % 10) + most.refused).map((slug) => ({
      ...{ article: slug, people: 12 },
    })),
  }));
  const asked = gaps.map(({ gap, query }) => ({
    id: gap,
    query,
    folded: query,
    locale,
    created_at,
  }));
  await put(
    'wordings',
    asked.map((row) => ({
      ...row,
      gap: row.id,
      article,
      confidence: 0.9,
      answered_at: created_at,
    })),
  );
  await put(
    'gaps',
    asked.map((row) => ({
      ...{ ...row, wording: row.id, why: 'not-this', article, visitor: 'visitor', day: 'today' },
    })),
  );
  await put(
    'gap_events',
    gaps.slice(10).map(({ gap }) => ({ gap, what: 'answered', article, created_at })),
  );
  await store('gaps', gaps);
}

/** Words of as many articles as there are: those that are shown are open, the others ignored. */
async function fullWords() {
  const published = Object.keys(knownWords[locale] ?? {});
  const said = { people: 123, confirmed: 45 };
  const words = many(4 * mostWords, (each) => ({
    ...{ query: long(5000 + each), locale, article: published[each % published.length] },
    ...{ ...said, place: 7, earlier: said },
  }));
  await store('words', words);
  for (let rest = words.length; rest > mostWords; rest -= mostWords) {
    const shown = (await ownerText(fullestPath)).matchAll(/action="([^"]+\/ignore)"/g);
    await Promise.all([...shown].map(([, path]) => ownerPost(path ?? '')));
  }
}

/** All that a page can say above and below its lists. */
async function notes() {
  await store('seam', { before: 'America/Argentina/Buenos_Aires', hours: -11.5 });
  const [visits, votes, questions, people] = [1234, 1234, 1234, 1234];
  await store('setAside', { networks: 12, visits, votes, questions, people, counted: false });
  await store('askers', { told: 123, yes: 45, no: 67 });
  await db
    .prepare(
      `INSERT INTO emails (id, kind, is_automatic, to_address, subject, text, created_at, due_at)
       SELECT 'answer-' || value, 'answer', 1, 'key:none:asker@client.example', 'key:none:-', 'key:none:-', ?2, ?2
         FROM json_each(?1)`,
    )
    .bind(JSON.stringify(many(12, String)), at(2000))
    .run();
}
