/**
 * How much one run of the schedule does of each; what is left comes with the next turn. An invocation has fifty calls on
 * the free plan, and a run delivers emails beside its job.
 */
export const slices = {
  /** Each is a call of the provider. */
  emails: 15,
  /** Each is asked of the index, and stored in a call of its own. */
  messages: 15,
  /** Each is decrypted with its notes; of them as many are filtered as have so many words together, and one at least. */
  filteredMessages: 10,
  /** Each is a hash. */
  filteredWords: 250,
  /** Asked of the index, and grouped with the others of their language. */
  newWordings: 100,
  /** Asked of a new build. */
  wordings: 200,
  /** Each is two calls. */
  closedGaps: 10,
  /** Looked at by the database for those that are to be renewed. */
  scannedRows: 5000,
  /** Of what is encrypted, in characters: a run that was ended would store none of it. */
  renewedCharacters: 100_000,
  /** Each is decrypted and encrypted, some of them with ten thousand characters. */
  renewedRows: 50,
  /** Each is four calls, and one for each of its weeks. */
  erasures: 3,
  /** Of each table. */
  deletedRows: 500,
  /** Each lists up to a thousand, and is three calls. */
  pagesOfFiles: 5,
  /** Each is read and written whole: three calls. */
  renewedFiles: 3,
};
