/**
 * What mail and chats hold beside what somebody asks, and how asking is said: what `npm run harvest`, and the Worker where it
 * takes email, know of a language.
 * Patterns are read without regard to case; those of all languages are tried together, as customers write in any.
 */
export interface MailWords {
  /** What a text greets with, before a name or alone: "hi", "good morning". */
  readonly greetings: RegExp;
  /** What stands before a question and says nothing of it: "quick question:", "also,". */
  readonly openers: RegExp;
  /** What a text ends with, before a name or alone: "best regards", "thanks in advance". */
  readonly closings: RegExp;
  /** A whole line that says who wrote what is quoted below: "On 3 November Anna wrote:". */
  readonly attribution: RegExp;
  /** What stands between dashes above a quoted message: "Original Message". */
  readonly quoteTitles: RegExp;
  /** The same above one that is handed on: "Forwarded message". */
  readonly forwardTitles: RegExp;
  /** What stands before the subject of what is handed on: "Fwd". */
  readonly forwardMarks: RegExp;
  /** A whole line that a program puts below what somebody writes: "Sent from my phone". */
  readonly programLines: RegExp;
  /** What the first line of a quoted message's header is called: "From". */
  readonly senderNames: RegExp;
  /** What its other lines are called: "Sent", "To", "Subject". */
  readonly headerNames: RegExp;
  /** How a line begins from which on a program or a lawyer speaks: "Sent from my phone", "This email is confidential". */
  readonly footers: RegExp;
  /** What stands before a subject that was answered or forwarded: "Re". */
  readonly subjectMarks: RegExp;
  /** The subject of what a program answered or reported: "Out of office". */
  readonly automaticSubjects: RegExp;
  /** A whole name of a label that Gmail gives to what its owner sent, to spam and to what was thrown away. */
  readonly ownLabels: RegExp;
  /** A sentence that asks, with or without its sign. */
  readonly asks: RegExp;
  /** A sentence that says that something is not as it should be. */
  readonly tellsProblem: RegExp;
  /** A whole sentence that asks, and is about nothing: "can you help me". */
  readonly asksNothing: RegExp;
  /** A word for what was said before, without which a question cannot be understood. */
  readonly refersBack: RegExp;
  /** The same where it is all that a sentence says: "Where is the button?" */
  readonly refersBackAlone: RegExp;
  /** What stands before a name with a point that ends no sentence: "Mr." */
  readonly titles: RegExp;
  /** Whole names of senders that are words, too: "Will", "Support". */
  readonly namesThatAreWords: RegExp;
  /** What a column of a table is called that holds what a customer wrote. */
  readonly textColumns: RegExp;
  /** The same of who wrote it, and when. */
  readonly senderColumns: RegExp;
  readonly dateColumns: RegExp;
  /** What a chat calls the side that answers. */
  readonly answeringSide: RegExp;
}
