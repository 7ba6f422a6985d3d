import { basePath, siteLocale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { publishedIn } from '../../contract/published/manifest.ts';
import type { SharedSettings } from '../../contract/published/settings.ts';
import { HOUR } from '../../contract/time/durations.ts';
import { emailInsertion } from '../../email/db/outbox.ts';
import { composeEmail, type EmailKind } from '../../email/email.ts';
import { unsubscribePath } from '../../email/unsubscribing/link.ts';
import type { Env } from '../../env.ts';
import { newToken } from '../../http/digest.ts';
import { articlesOf } from '../../published/files.ts';
import { ownerName, settingsOf } from '../../settings.ts';
import { answerEmailId } from '../db/answer-emails.ts';
import { isSubscriberStored, type Subscriber, subscriberInsertion } from '../db/subscribers.ts';

const answerKind = {
  name: 'answer',
  audience: 'customer',
  isAutomatic: true,
} as const satisfies EmailKind;

interface Answered {
  gap: number;
  answer: { article: string; version: string };
  now: Date;
}

/** For how long an email waits, so that the owner can read it and stop it. */
const waitToStop = HOUR;

/** Writes to those who asked that their question is answered: statements for the transaction that closes the gap. */
export async function answerEmails(
  env: Env,
  subscribers: Subscriber[],
  answered: Answered,
): Promise<D1PreparedStatement[]> {
  if (subscribers.length === 0) return [];

  const [settings, manifest] = await Promise.all([settingsOf(env), articlesOf(env)]);
  const written = subscribers.map(async (subscriber) => {
    const { title } = publishedIn(manifest, subscriber.locale).find(
      ({ slug }) => slug === answered.answer.article,
    ) ?? {
      title: settings.name,
    };
    return emailTo(env, subscriber, { ...answered, title, settings });
  });
  return (await Promise.all(written)).flat();
}

interface AnswerEmail extends Answered {
  title: string;
  settings: SharedSettings;
}

/** Quotes nothing that was asked: anyone can give anyone's address. */
async function emailTo(
  env: Env,
  { email, ...subscriber }: Subscriber,
  { gap, answer, now, title, settings }: AnswerEmail,
): Promise<D1PreparedStatement[]> {
  const id = crypto.randomUUID();
  const dueAt = new Date(now.getTime() + waitToStop).toISOString();
  const { token, tokenHash } = await newToken();
  const locale = siteLocale(subscriber.locale, settings.locales);
  const home = new URL(settings.address).origin;
  const said = `${home}${subscriberPath(token)}`;
  const { subject, text } = workerStrings(locale).emails.answer({
    owner: ownerName(settings, locale),
    site: settings.name,
    title,
    link: `${home}${basePath(locale, settings.locales)}articles/${answer.article}/`,
    yes: `${said}?helpful=yes`,
    no: `${said}?helpful=no`,
    unsubscribe: home + (await unsubscribePath(env, answerEmailId(id))),
  });
  const written = composeEmail(
    {
      id: answerEmailId(id),
      kind: answerKind,
      customer: email,
      subject,
      text,
      createdAt: now.toISOString(),
      dueAt,
    },
    settings,
  );
  return Promise.all([
    subscriberInsertion(env, { id, gap, email, locale, ...answer, tokenHash, notifiedAt: dueAt }),
    emailInsertion(env, written, isSubscriberStored(id)),
  ]);
}

export const subscriberPath = (token: string) => `/api/askers/${token}/`;
