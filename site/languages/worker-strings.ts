/** Every word that the Worker says to customers. */
export interface WorkerStrings {
  problems: Record<ProblemStatus, ProblemStrings>;
  errors: ErrorStrings;
  fields: FieldStrings;
  deadlines: DeadlineStrings;
  message: MessageStrings;
  survey: SurveyStrings;
  asker: AskerStrings;
  letters: LetterStrings;
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

interface ProblemStrings {
  title: string;
  /** What to do about it. `time` is when to try again. */
  text: string | ((time: string) => string);
}

/** One sentence for each code that the contract's schemas give, and for zod's own. */
export interface ErrorStrings {
  missing: string;
  empty: string;
  emptyText: (owner: string) => string;
  long: (max: number) => string;
  controls: string;
  unreadable: string;
  line: string;
  email: string;
  emailMissing: (owner: string) => string;
  emailEnding: (fix: string) => string;
  emailTypo: (fix: string) => string;
  choice: (choices: string) => string;
  steps: string;
  noAnswer: string;
  number: string;
  time: string;
  pattern: string;
  repeated: string;
  unknownField: string;
  unknownArticle: string;
  keyTaken: string;
  invalid: string;
}

interface FieldStrings {
  text: string;
  email: string;
  name: string;
  comment: string;
  query: string;
  privacy: string;
  send: (owner: string) => string;
  again: string;
  website: string;
}

interface DeadlineStrings {
  today: (time: string) => string;
  tomorrow: (time: string) => string;
  later: (time: string, day: string) => string;
}

interface MessageStrings {
  received: (time: string) => string;
  looking: (time: string) => string;
  answered: (time: string) => string;
  closed: (time: string) => string;
  replyBy: (deadline: string) => string;
  late: (owner: string, deadline: string) => string;
  sent: (owner: string, hours: number) => string;
  /** By which clock the times are told, and how to come back. */
  clock: (place: string) => string;
  thread: string;
  you: string;
  add: string;
  solved: string;
  solvedHint: string;
  /** What the form for a further note says while it is being sent, and when it was not. */
  note: Record<'sending' | 'notSent' | 'failed' | 'offline' | 'again', string>;
}

export interface SurveyStrings {
  title: string;
  effort: string;
  efforts: FiveSteps;
  satisfied: string;
  satisfactions: FiveSteps;
  again: string;
  yes: string;
  no: string;
  comment: string;
  send: string;
  thanks: (owner: string) => string;
  tooEarly: string;
}

interface AskerStrings {
  question: string;
  yes: string;
  no: string;
  thanksYes: string;
  thanksNo: (owner: string) => string;
  /** Where no script sends what was pressed in the letter. */
  pressHere: string;
  write: (owner: string) => string;
}

/** From the best, worth 5, to the worst, worth 1. */
type FiveSteps = readonly [string, string, string, string, string];

interface LetterStrings {
  /** `time` is a day and an hour by the clock of `place`. */
  deadline: (time: string, place: string) => string;
  acknowledgement: (letter: Acknowledgement) => Letter;
  newMessage: (letter: NewMessage) => Letter;
  newNote: (letter: NewNote) => Letter;
  answer: (letter: AnswerLetter) => Letter;
}

export interface Letter {
  subject: string;
  text: string;
}

export interface Acknowledgement {
  owner: string;
  site: string;
  deadline: string;
  link: string;
}

export interface NewMessage {
  from: string;
  firstLine: string;
  text: string;
  deadline: string;
  page: string | undefined;
  query: string | undefined;
  link: string;
}

/** Addresses of the article, and of the two answers. */
interface AnswerLetter {
  owner: string;
  site: string;
  title: string;
  link: string;
  yes: string;
  no: string;
}

export interface NewNote {
  from: string;
  firstLine: string;
  text: string;
  isSolved: boolean;
  link: string;
}
