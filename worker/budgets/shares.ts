/**
 * What of a day's rows is kept for whom: `rowsPerDay` in content/site.yaml says how many the database may write. A row
 * counts once more for each index that it stands in. `tests/worker/budgets` measures each cost on the real runtime: an index more, and it says so.
 */

/** How many in a hundred of a day's rows each kind of write may use. No kind takes from another; together they are all. */
export const shares = {
  /** With their emails. */
  messages: 30,
  /** Messages that come by email, from wherever: a flood of these leaves the form its room. */
  emails: 6,
  /** What customers add on the page of their message, with the emails about it. */
  notes: 7,
  surveys: 2,
  /** What subscribers say to an answer. */
  ratings: 2,
  votes: 6,
  gaps: 7,
  visits: 17,
  /** What filled in the field that people do not see. A flood of it leaves people's messages their room. */
  honeypot: 2,
  /** Messages that a person may have sent, but with many links, or as the twenty-first of a day: to the quarantine, too. */
  overflow: 3,
  /** New wordings of questions, and asking those that are known of a new build. */
  schedule: 10,
  /** What nothing counts: what the owner does, weeks, the turns of the schedule, emails that were not taken at first. */
  owner: 8,
};

/** Of so many rows a day those of a kind. */
export const shareOf = (kind: keyof typeof shares, rowsPerDay: number) =>
  Math.floor((rowsPerDay * shares[kind]) / 100);

/** The part of a share that one network may use up: enough for an office behind one address. */
export const networkPart = 1 / 20;

/**
 * Rows that one thing writes, sooner or later: at once, when its email is delivered, and when it is deleted by age. That
 * is counted when it comes, so that a day on which much is deleted has room for it. Only new wordings are counted when
 * the schedule finds them, for most questions are asked in words that are known.
 */
export const costs = {
  /** The message itself, the end of its key, its filter, the gap that the schedule may find in it, and a new address that is told. */
  message: 27,
  quarantinedMessage: 11,
  /** With its delivery at the first try. */
  email: 7,
  /** The same where the schedule makes this try. */
  laterEmail: 8,
  /** Its row, and that row's end. */
  file: 4,
  /** With the filter of its message, which is made anew. */
  note: 6,
  /** That an email was taken of which something is stored. */
  receipt: 6,
  /** A message that is solved, or opened again. */
  messageState: 3,
  survey: 4,
  /** Another of its answers, or another answer. */
  surveyAgain: 1,
  rating: 6,
  vote: 5,
  gap: 7,
  /** The same with an address, which is told of the answer. */
  subscription: 23,
  visit: 4,
  /** What the same tab sends later. */
  visitAgain: 1,
  quarantinedForm: 4,
  /** An email beside a form, known when it comes again. */
  quarantinedEmail: 6,
  wording: 10,
  /** A wording that is asked of a new build. */
  wordingAgain: 4,
};

/**
 * How many addresses that never wrote before are told on one day that their message arrived. More would make this a way
 * to write to strangers in the owner's name; their messages are kept and shown all the same.
 */
export const newAddressesPerDay = 100;

/** So many of them who write from one network, or three networks could take all from everybody's new customers. */
export const newAddressesOfNetwork = newAddressesPerDay * networkPart;

const MB = 1024 * 1024;

/**
 * How many bytes of files are taken on one day, of all and of one network, so that nobody fills the bucket: the free plan of R2
 * holds 10 GB, which a flood of every day would take forty days to fill. A network may send what two messages can hold.
 */
export const fileBytes = { perDay: 250 * MB, ofNetwork: 50 * MB };

/** The rows in which these are counted: the day's, and that of a network, which goes by age. */
const countingFiles = 3;

/** What so many files cost in rows. */
export const costOfFiles = (files: number) => (files > 0 ? files * costs.file + countingFiles : 0);
