import { beginningOf } from '../../site/languages/registry/beginnings.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { weekdays } from '../../worker/contract/time/local-time.ts';
import { type Answers, calledName, noDomain, productSite } from './answers.ts';
import { placeOf } from './place.ts';

/** `site.yaml` of a new help centre, with what its owner answered and a word on the rest. */
export const settingsText = (answers: Answers): string =>
  `# Everything about this help centre that is not an article. \`npm run check\` tells what does not fit.

name: ${quoted(answers.name)}
address: https://${answers.domain ?? `${noDomain} # where it will be`}
product: ${productSite(answers.domain ?? noDomain)}
locales: [${answers.locales.join(', ')}] # the first one at the root
hue: ${answers.hue} # 0–360; contrast is right at every hue

owner:
  name: ${inEach(answers, (locale) => calledName(answers.owner[locale] ?? ''))} # as in “Write to …”
  fullName: ${inEach(answers, (locale) => answers.owner[locale] ?? '')}
  about: ${inEach(answers, (locale) => beginningOf(locale).about)}
  place: ${inEach(answers, (locale) => placeOf(answers.timeZone, locale))}
  email: ${answers.email}
  locale: ${answers.locales[0]} # the language of your own pages

# Replies are promised within these hours; outside them the clock stands still.
timeZone: ${answers.timeZone}
officeHours:${hoursLines(answers)}
holidays: [] # such as 2026-12-25

# In office hours.
targets:
  urgent: { reply: 2, solve: 9 }
  normal: { reply: 8, solve: 24 }
  low: { reply: 24, solve: 60 }

minutesPerMessage: 10 # what one message usually costs you
goal: 0.8 # of those who come with a question, how many should find the answer

# Readers can open the articles they have read without a connection. With \`false\` their browsers delete them again.
offline: true

# Under each article: Copy as Markdown · Open in ChatGPT · Open in Claude. Nothing goes there before a reader presses one.
assistants: true

# Days after which it is deleted.
keep: { messages: 730, mails: 14, votes: 730, gaps: 365, visits: 120 }

# Searches that the home page offers.
oftenAsked:
${answers.locales.map((locale) => `  ${locale}: [${beginningOf(locale).oftenAsked.join(', ')}]`).join('\n')}

# Beside the form on the contact page; further kinds: phone, chat, wechat, link.
channels:
  - kind: email
    label: ${inEach(answers, (locale) => beginningOf(locale).email)}
    to: ${answers.email}
`;

/** `{ en: Anna }`, one text a language. */
export const inEach = ({ locales }: Answers, textIn: (locale: Locale) => string): string =>
  `{ ${locales.map((locale) => `${locale}: ${quoted(textIn(locale))}`).join(', ')} }`;

function hoursLines({ hours }: Pick<Answers, 'hours'>): string {
  const lines = weekdays.flatMap((day) => {
    const own = hours[day];
    return own ? [`\n  ${day}: { from: '${own.from}', to: '${own.to}' }`] : [];
  });
  return lines.join('') || ' {}';
}

/** Plain where YAML reads it back as it is, inside braces too. */
export const quoted = (text: string): string =>
  /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M}\p{N} .’-]*$/iu.test(text)
    ? text.trim()
    : JSON.stringify(text);
