import { type Locale, siteLocale } from '../../site/languages/registry.ts';
import { ownerStrings } from '../../site/languages/strings.ts';
import type { SharedSettings } from '../contract/settings.ts';
import { subjectLine } from '../email/email.ts';
import { ownerName } from '../settings.ts';
import type { ReplyLetter } from './db/replies.ts';
import { firstLine } from './first-line.ts';

interface Addressed {
  id: string;
  locale: Locale;
  email: string;
  text: string;
}

/** The owner's reply as a letter, in the customer's language. `seal` is the same for each press that means the same reply. */
export function replyLetter(
  message: Addressed,
  { text, seal }: { text: string; seal: string },
  settings: SharedSettings,
): ReplyLetter {
  const locale = siteLocale(message.locale, settings.locales);
  const { reply } = ownerStrings(locale).letters;
  return {
    id: `reply-${seal}`,
    kind: 'reply',
    ...between(message, settings),
    ...reply(text, topicOf(message), ownerName(settings, locale)),
  };
}

/** Asks how it went. A message gets one such letter, however often it is solved. */
export function surveyLetter(message: Addressed, settings: SharedSettings): ReplyLetter {
  const locale = siteLocale(message.locale, settings.locales);
  const { survey } = ownerStrings(locale).letters;
  return {
    id: `survey-${message.id}`,
    kind: 'survey',
    ...between(message, settings),
    ...survey(topicOf(message), ownerName(settings, locale)),
  };
}

/** It becomes part of the subject. */
const topicOf = ({ text }: Addressed) => subjectLine(firstLine(text));

const between = ({ email }: Addressed, { owner }: SharedSettings) => ({
  to: email,
  replyTo: owner.email,
});
