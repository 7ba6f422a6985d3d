/** Sums for the numbers from 0, few of which are met at a time: so a pass over those is quick among many. */
export class Tally {
  /** The numbers that something was added to: the first `count` of these. */
  readonly met: Int32Array;
  count = 0;
  readonly sums: Float64Array;
  readonly #isMet: Uint8Array;

  constructor(size: number) {
    this.met = new Int32Array(size);
    this.sums = new Float64Array(size);
    this.#isMet = new Uint8Array(size);
  }

  add(number: number, amount: number) {
    if (this.#isMet[number] === 0) {
      this.#isMet[number] = 1;
      this.met[this.count++] = number;
    }
    this.sums[number] = (this.sums[number] as number) + amount;
  }

  clear() {
    for (let n = 0; n < this.count; n++) {
      const number = this.met[n] as number;
      this.sums[number] = 0;
      this.#isMet[number] = 0;
    }
    this.count = 0;
  }
}
