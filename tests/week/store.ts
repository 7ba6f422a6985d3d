import { fold } from '../../site/languages/fold.ts';
import { openSince } from '../../worker/contract/time/iso-week.ts';
import { localDay } from '../../worker/contract/time/local-time.ts';
import { visitSchema } from '../../worker/contract/visits.ts';
import type { Email } from '../../worker/email/email.ts';
import { gapEventInsertion, lastEvents } from '../../worker/gaps/db/events.ts';
import { addGap, markMessageSearched } from '../../worker/gaps/db/gaps.ts';
import { rateAnswerAndReopen, subscriberInsertion } from '../../worker/gaps/db/subscribers.ts';
import { addWordings, linkQuestions, moveWordings } from '../../worker/gaps/db/wordings.ts';
import { addMessage } from '../../worker/messages/db/messages.ts';
import { addReply, solve } from '../../worker/messages/db/replies.ts';
import { prioritise } from '../../worker/messages/db/states.ts';
import type { PrivateEnv } from '../../worker/private-data/keys.ts';
import { putSurvey } from '../../worker/surveys/db.ts';
import { putVisit } from '../../worker/visits/db.ts';
import { addVote } from '../../worker/votes/db.ts';
import { dataKey } from '../secrets.ts';
import type { Happening, Recording, Written } from './events.ts';
import { pooled } from './pooled.ts';

interface Place {
  db: D1Database;
  zone: string;
}

/** Nothing of a lived week is refused. */
const budget = { rowsPerDay: 1_000_000_000, network: null };

/** Stores what happened with the functions of the product, each kind as its route does. */
export async function store(happening: Happening, { db, zone }: Place): Promise<unknown> {
  const env = { DB: db, DATA_KEY: dataKey };
  const createdAt = new Date(happening.at).toISOString();
  const day = localDay(new Date(happening.at), zone);
  switch (happening.kind) {
    case 'visit': {
      const { id, locale, searches, articles, form, reported } = happening;
      const started = new Date(happening.started).toISOString();
      const visit = visitSchema.parse({
        ...{ visit: id, started, locale },
        ...{ searches, articles, form, reported },
      });
      const open = openSince(new Date(happening.at), zone);
      const { network } = happening;
      return putVisit(db, visit, { createdAt, openSince: open, ...budget, weekNetwork: network });
    }
    case 'vote':
      return addVote(env, {
        ...happening,
        ...{ reason: undefined, comment: undefined, day, createdAt },
        ...{ ...budget, weekNetwork: happening.network },
      });
    case 'asked': {
      const { query, wording, why, visitor, network, article } = happening;
      const asked = { query, folded: fold(query), locale: wording.locale, why, visitor, article };
      return addGap(
        env,
        { ...asked, weekNetwork: network, email: undefined, day, createdAt },
        budget,
      );
    }
    case 'message':
      return write(happening, { env, createdAt, day });
    case 'reply': {
      const { message } = happening;
      const sent = email('reply', { message, createdAt });
      const reply = { message, text: 'Done.', isSolved: false, createdAt, tokenHash: sent.id };
      return addReply(env, { ...reply, askedAt: undefined }, { reply: sent, survey: undefined });
    }
    case 'solve': {
      const sent = email('survey', { ...happening, createdAt });
      const solution = { ...happening, createdAt, tokenHash: sent.id, askedAt: createdAt };
      return solve(env, solution, sent);
    }
    case 'survey':
      return putSurvey(env, happening.message, { ...happening, createdAt, ...budget });
    case 'notified': {
      const { id, gap, locale } = happening;
      // The build of the run may have answered it before, with an article of its own.
      const last = (await lastEvents(db, [gap])).get(gap);
      const article = (last?.what === 'answered' && last.article) || 'a';
      const subscriber = { id, gap, email: `${id}@example.org`, locale, notifiedAt: createdAt };
      return db.batch([
        gapEventInsertion(db, { gap, what: 'answered', article, created_at: createdAt }),
        await subscriberInsertion(env, { ...subscriber, article, version: '', tokenHash: id }),
      ]);
    }
    case 'said':
      return rateAnswerAndReopen(
        db,
        { ...happening, article: 'a' },
        { ...happening, now: createdAt, ...budget },
      );
  }
}

async function write(
  { id, visit, topic, priority, isSpam, visitor, asks, ...written }: Written,
  { env, createdAt, day }: { env: PrivateEnv; createdAt: string; day: string },
): Promise<void> {
  const sent = {
    email: written.email,
    text: 'Hello',
    locale: 'en' as const,
    suggested: [],
    visit,
    topic,
  };
  const none = { channel: 'form' as const, name: undefined, page: undefined, query: undefined };
  const hashes = { tokenSeed: id, tokenHash: id, keyHash: id, bodyHash: id };
  const suspected = isSpam ? ('overflow' as const) : undefined;
  const reply = { createdAt, replyBy: new Date(createdAt), suspected, files: [] };
  await addMessage(env, { ...sent, ...none, id, ...hashes, visitor, ...budget, ...reply });
  await prioritise(env.DB, id, { priority, replyBy: createdAt });
  const gap = asks && {
    ...{ query: asks.query, folded: fold(asks.query), locale: asks.wording.locale },
    ...{
      why: 'wrote' as const,
      email: undefined,
      visitor,
      weekNetwork: null,
      day,
      createdAt,
      message: id,
    },
  };
  await markMessageSearched(env, id, { gap, now: createdAt });
}

const email = (
  name: 'reply' | 'survey',
  { message, createdAt }: { message: string; createdAt: string },
): Email => ({
  id: `${name} ${message}${name === 'reply' ? ` ${createdAt}` : ''}`,
  kind: { name, audience: 'customer', isAutomatic: false },
  ...{ message, to: 'a@example.org', replyTo: 'b@example.org', createdAt },
  ...{ subject: 'Re: Hello', text: 'Done.' },
});

/** Stores the wordings in their gaps, as if the schedule had found them: how well it does is measured elsewhere. */
export async function storeWordings(
  { wordings }: Recording,
  db: D1Database,
  build: string,
): Promise<void> {
  const answer = { article: null, version: null, confidence: 0, answered_at: null };
  const said = { build, ...answer, promised: null, promised_at: null };
  await addWordings(
    db,
    wordings.map(({ locale, texts: [query = ''] }) => {
      return { locale, query, folded: fold(query), created_at: build, ...said };
    }),
    build,
  );
  await moveWordings(db, wordings);
  await linkQuestions(db);
}

/**
 * Stores many at a time. What belongs to one visit, message or person keeps its order; with everything else it is
 * stored in the order given.
 */
export async function storeAll(happenings: Happening[], { db, zone }: Place): Promise<void> {
  const place = { db: pooled(db), zone };
  const chains = [...Map.groupBy(happenings, ownerOf).values()];
  const lanes = Array.from({ length: 250 }, async () => {
    for (let chain = chains.shift(); chain; chain = chains.shift()) {
      for (const happening of chain) await store(happening, place);
    }
  });
  await Promise.all(lanes);
}

/** Whose order matters. */
export function ownerOf(happening: Happening): string {
  switch (happening.kind) {
    case 'visit':
    case 'notified':
    case 'said':
      return happening.id;
    case 'vote':
    case 'asked':
      return happening.visitor;
    case 'message':
      return happening.id;
    default:
      return happening.message;
  }
}
