import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { messageLength } from '../../contract/messages.ts';
import type { EmailFacts } from '../../email/receiving/facts.ts';
import { withoutReplyAddresses } from '../../email/receiving/reply-address.ts';
import type { AnsweredMessage } from '../db/received.ts';
import type { Taking } from './taking.ts';

/** What an email says, and what is told beside it. */
export interface Written {
  text: string;
  facts: EmailFacts;
}

/** Of an email that answers a message: what stands below its text was there before. */
export const answerIn = (taking: Taking, message: AnsweredMessage, locale: Locale): Written =>
  fitted(taking.email.text, factsOf(taking, message.email), locale);

/** Of one that begins a message: its subject, and all of a text in which nothing is its own. */
export function messageIn(taking: Taking, locale: Locale, answered?: AnsweredMessage): Written {
  const { subject, text, history } = taking.email;
  const said = text || history;
  const facts = factsOf(taking, answered?.email);
  const whole = subject && !said.startsWith(subject) ? [subject, said] : [said];
  const { text: fitting, facts: told } = fitted(
    said && whole.join('\n\n'),
    { ...facts, subject: undefined, history: text ? facts.history : undefined },
    locale,
  );
  return { text: said || !subject ? fitting : `${subject}\n\n${fitting}`, facts: told };
}

/** In characters: of what a program repeats below a text, more says nothing new. */
const mostHistory = 20_000;

const factsOf = (
  { email, mailIn, files: { named } }: Taking,
  customer: string | undefined,
): EmailFacts => ({
  subject: email.subject || undefined,
  from: isFrom(email.from?.address, customer) ? undefined : email.from?.address,
  history: withoutReplyAddresses(email.history.slice(0, mostHistory), mailIn) || undefined,
  files: named.length > 0 ? named : undefined,
  failsDmarc: email.failsDmarc || undefined,
  unread: email.unread.filter((what) => what !== 'empty'),
});

const isFrom = (address: string | undefined, customer: string | undefined) =>
  customer === undefined || address?.toLowerCase() === customer.toLowerCase();

/** As long as a text may be, the rest beside it; and where there is none, that it is so. */
function fitted(text: string, facts: EmailFacts, locale: Locale): Written {
  const characters = [...(text || workerStrings(locale).received.noText)];
  const rest = characters.slice(messageLength.max).join('');
  return {
    text: characters.slice(0, messageLength.max).join(''),
    facts: {
      ...facts,
      history: [rest, facts.history].filter(Boolean).join('\n\n') || undefined,
      unread: [
        ...(facts.unread ?? []),
        ...(text ? [] : (['empty'] as const)),
        ...(rest ? (['long'] as const) : []),
      ],
    },
  };
}
