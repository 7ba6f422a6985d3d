/**
 * What a day of the database may write, and what of it is kept for whom. A row counts once more for each index that it
 * stands in. `tests/worker/budgets` measures each cost on the real runtime: an index more, and it says so.
 */

/** Rows that D1's free plan writes on one day, by UTC. */
export const rowsPerDay = 100_000;

/** Of these the share of each kind of write. No kind takes from another, and all of them together are the whole day. */
export const shares = {
  /** With their emails. */
  messages: 32_000,
  /** What customers add on the page of their message, with the emails about it. */
  notes: 10_000,
  surveys: 1000,
  /** What subscribers say to an answer. */
  ratings: 1000,
  votes: 5000,
  gaps: 6000,
  visits: 18_000,
  /** What machines seem to have sent, and what is more than a person writes on one day. */
  quarantine: 4000,
  /** New wordings of questions, and asking those that are known of a new build. */
  schedule: 12_000,
  /** What nothing counts: what the owner does, weeks, the turns of the schedule, emails that were not taken at first. */
  owner: 11_000,
};

/** The part of a share that one network may use up: enough for an office behind one address. */
export const networkPart = 1 / 20;

/**
 * Rows that one thing writes, sooner or later: at once, when its email is delivered, and when it is deleted by age. That
 * is counted when it comes, so that a day on which much is deleted has room for it. Only new wordings are counted when
 * the schedule finds them, for most questions are asked in words that are known.
 */
export const costs = {
  /** The message itself, the end of its key, and the gap that the schedule may find in it. */
  message: 22,
  quarantinedMessage: 11,
  /** With its delivery at the first try. */
  email: 7,
  note: 3,
  /** A message that is solved, or opened again. */
  messageState: 3,
  survey: 4,
  rating: 6,
  vote: 5,
  gap: 7,
  /** The same with an address, which is told of the answer. */
  subscription: 23,
  visit: 4,
  /** What the same tab sends later. */
  visitAgain: 1,
  quarantinedForm: 4,
  wording: 10,
  /** A wording that is asked of a new build. */
  wordingAgain: 4,
};

/**
 * How many addresses that never wrote before are told on one day that their message arrived. More would make this a way
 * to write to strangers in the owner's name; their messages are kept and shown all the same.
 */
export const newAddressesPerDay = 100;
