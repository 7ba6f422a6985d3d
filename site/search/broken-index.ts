/** Thrown when a file of the index is missing, cut short or something else: no reason to say "no answer". */
export class BrokenIndex extends Error {
  constructor(file: string, reason: string) {
    super(`The search index is broken: ${file} ${reason}.`);
  }
}
