/** Sums for the numbers from 0, few of which are met at a time: so a pass over those is quick among many. */
export class Tally {
  /** The numbers that something was added to. */
  readonly met: number[] = [];
  readonly #sums: Float64Array;
  readonly #isMet: Uint8Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#isMet = new Uint8Array(size);
  }

  add(number: number, amount: number) {
    if (this.#isMet[number] === 0) this.met.push(number);
    this.#isMet[number] = 1;
    this.#sums[number] = this.of(number) + amount;
  }

  of = (number: number) => this.#sums[number] as number;

  clear() {
    for (const number of this.met) {
      this.#sums[number] = 0;
      this.#isMet[number] = 0;
    }
    this.met.length = 0;
  }
}
