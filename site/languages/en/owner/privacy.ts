import { many } from '../many.ts';

/** The words of the page of what is kept. */
export const privacy = {
  title: 'What is kept',
  hint: 'Everything that is stored about people, and when it goes by itself.',
  kinds: {
    messages: 'Messages with replies and surveys',
    emails: 'Emails',
    votes: 'Votes',
    gaps: 'Unanswered questions',
    subscribers: 'Who was told of an answer',
    visits: 'Visits',
  },
  columns: {
    kind: 'What',
    keep: 'Kept',
    week: 'Last 7 days',
    month: '3 weeks before',
    older: 'Older',
    oldest: 'Oldest',
  },
  keep: (days: number) => `${days} days`,
  over: (count: number) => `over ${count}`,
  rules: [
    'Messages are counted from their last note. Emails, votes, questions and visits are counted from the day they came.',
    'An email that could not be sent stays until its message goes, or you delete it; one about a week goes with the others, since the week stays.',
    'What machines filled in lies in quarantine as long as visits are kept.',
    'Closed weeks keep their numbers for good, without names or addresses. The questions they name are kept as long as questions are, the words of searches as long as visits.',
    'Who voted or asked is a number made with a random daily salt; the salt is gone after two days.',
    'From which network a vote, question or visit came is a number made with a random weekly salt; the salt is gone after eight days.',
    'How much one network sent on a day is counted under a number made with the daily salt; the count is gone after three days.',
    'The database keeps its own history for up to 30 days, from which Cloudflare can restore it.',
  ],
  find: 'One person’s data',
  findHint: 'Finds messages, emails, visits and questions of one address. Nothing is deleted yet.',
  email: 'Email address',
  show: 'Show what is held',
  held: (count: number) => `${many(count, 'row', 'rows')} held about this address`,
  nothing: 'Nothing is held about this address.',
  download: 'Download as JSON',
  downloadPage: 'Download as a page',
  downloadFiles: 'Download with files (ZIP)',
  /** A line of a list in that archive. */
  fileUnread: (file: string) =>
    `${file}: this file could not be read, so it is not in the archive.`,
  /** The title of that page, and when it was made. */
  heldAbout: (email: string, site: string) => `What ${site} holds about ${email}`,
  yes: 'yes',
  no: 'no',
  heldOn: (time: string) => `As of ${time}.`,
  erase: 'Delete all of it',
  eraseHint: 'Everything listed goes at once. This cannot be undone.',
  erased: (rows: number) => `${many(rows, 'row', 'rows')} deleted.`,
  receipt: 'Receipt',
  receiptHint: 'For whoever asked for it. It names no address, and is kept nowhere: copy it now.',
  /** `rows` as in "Messages: 2", one a line. */
  receiptText: (site: string, time: string, rows: string) =>
    `${site}: all that was stored about your email address was deleted, ${time}.

${rows}

Numbers of closed weeks stay, without words, names or addresses.
For up to 30 days the database can be put back to an earlier day; what was deleted is then deleted again.
Emails that left lie in the mailboxes that they were sent to.`,
  tables: {
    messages: 'Messages',
    files: 'Files',
    notes: 'Replies and notes',
    received_emails: 'Emails that came',
    surveys: 'Surveys',
    emails: 'Emails',
    visits: 'Visits',
    gaps: 'Questions',
    subscribers: 'Told of an answer',
    wordings: 'Questions in words that nobody else used',
    quarantine: 'Quarantine',
    weeks: 'Closed weeks that name such a question: the words go, the numbers stay',
  },
};
