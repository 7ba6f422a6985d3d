/** The pairs that are asked for, each with its list, by the numbers of what they are made of. */
export class Pairs {
  readonly #numbers = new Map<string, number>();
  readonly #lists = new Map<number, number[]>();

  constructor(lists: ReadonlyMap<string, number[]>, membersOf: (name: string) => string[]) {
    const pairs = [...lists].map(([name, list]) => ({ members: membersOf(name), list }));
    for (const { members } of pairs)
      if (members.length === 2) for (const member of members) this.#add(member);
    for (const { members, list } of pairs) {
      const [one, other] = members.map((member) => this.#numbers.get(member));
      if (members.length === 2) this.#lists.set(this.#keyOf(one as number, other as number), list);
    }
  }

  get members(): string[] {
    return [...this.#numbers.keys()];
  }

  numberOf = (member: string): number | undefined => this.#numbers.get(member);

  of(one: number | undefined, other: number | undefined): number[] | undefined {
    if (one === undefined || other === undefined) return undefined;
    return this.#lists.get(this.#keyOf(one, other));
  }

  #keyOf = (one: number, other: number) => one * this.#numbers.size + other;

  #add(member: string) {
    if (!this.#numbers.has(member)) this.#numbers.set(member, this.#numbers.size);
  }
}
