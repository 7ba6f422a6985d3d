import { basePath } from '../../site/languages/registry.ts';
import { workerStrings } from '../../site/languages/strings.ts';
import type { SharedSettings } from '../contract/settings.ts';
import { subjectLine } from '../email/subject-line.ts';
import type { Env } from '../env.ts';
import { hexOf, randomToken, sha256 } from '../http/digest.ts';
import { letterInsertion } from '../messages/db/letters.ts';
import { articlesOf, ownerName, settingsOf } from '../settings.ts';
import { askerInsertion, type Follower } from './db/subscribers.ts';

interface Told {
  gap: number;
  answer: { article: string; version: string };
  now: Date;
}

/** Writes to those who asked that their question is answered: statements for the transaction that closes the gap. */
export async function askerLetters(
  env: Env,
  followers: Follower[],
  told: Told,
): Promise<D1PreparedStatement[]> {
  if (followers.length === 0) return [];

  const [settings, { articles }] = await Promise.all([settingsOf(env), articlesOf(env)]);
  const written = followers.map(async (follower) => {
    const { title } = articles[follower.locale].find(
      ({ slug }) => slug === told.answer.article,
    ) ?? {
      title: settings.name,
    };
    return letterTo(env.DB, follower, { ...told, title, settings });
  });
  return (await Promise.all(written)).flat();
}

interface Letter extends Told {
  title: string;
  settings: SharedSettings;
}

/** Quotes nothing that was asked: anyone can give anyone's address. */
async function letterTo(
  db: D1Database,
  { email, locale }: Follower,
  { gap, answer, now, title, settings }: Letter,
): Promise<D1PreparedStatement[]> {
  const [id, token, toldAt] = [crypto.randomUUID(), randomToken(), now.toISOString()];
  const home = new URL(settings.address).origin;
  const said = `${home}${askerPath(token)}`;
  const { subject, text } = workerStrings(locale).letters.answer({
    owner: ownerName(settings, locale),
    site: settings.name,
    title,
    link: `${home}${basePath(locale, settings.locales)}articles/${answer.article}/`,
    yes: `${said}?helpful=yes`,
    no: `${said}?helpful=no`,
  });
  const tokenHash = hexOf(await sha256(token));
  const letter = {
    id: `answer-${id}`,
    kind: 'answer' as const,
    to: email,
    replyTo: settings.owner.email,
    subject: subjectLine(subject),
    text,
    createdAt: toldAt,
    dueAt: toldAt,
  };
  return [
    askerInsertion(db, { id, gap, email, locale, ...answer, tokenHash, toldAt }),
    letterInsertion(db, letter, { about: 'asker', of: id }),
  ];
}

export const askerPath = (token: string) => `/api/askers/${token}/`;
