import { bucketHere } from '../../../scripts/database/backup/copies/here.ts';
import { type Drill, type Figure, type Given, inLanes, none, wait } from './drill.ts';
import { type LocalProduct, localProduct } from './local-product.ts';
import { mixedPosts, namesOfRows, type Post, publishedSlugs, requestOf } from './posts.ts';

export const kills: Drill = {
  promise: 'A write that was acknowledged is never lost',
  how: 'Messages, a third of them with a file, votes, questions and visits from 12 clients at a time. The whole process group of the local server gets SIGKILL while they are answered, and starts again on the same files; what had no answer is sent again as it was. Then the rows are read from the file of the database, and the bytes of each file from the bucket.',
  run,
};

const clients = 12;

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const wanted = size({ kills: 32, acknowledged: 20_500 }, { kills: 3, acknowledged: 400 });
  const load = new Load(mixedPosts(publishedSlugs(), chance));
  const product = await localProduct();
  let killed = 0;
  while (killed < wanted.kills || load.acknowledged.size < wanted.acknowledged) {
    await product.start();
    product.beginNewDay();
    const enough = load.acknowledged.size + (wanted.acknowledged / wanted.kills) * (0.5 + chance());
    // Every third time the schedule is at work too.
    if (killed % 3 === 0) void product.runSchedule(new Date()).catch(() => {});
    const done = load.putOn(product.origin);
    while (load.acknowledged.size < enough) await Promise.race([done, wait(5)]);
    await wait(20 * chance());
    load.isOver = true;
    await product.kill();
    await done;
    killed += 1;
    progress('kills', killed, wanted.kills);
  }
  await product.start();
  product.beginNewDay();
  await load.finish(product.origin);
  await product.kill();
  const found = (await product.decrypted<{ name: string }>(namesOfRows)).map(({ name }) => name);

  return [
    { name: 'kills', count: killed, atLeast: wanted.kills },
    { name: 'acknowledged', count: load.acknowledged.size, atLeast: wanted.acknowledged },
    { name: 'sent again because no answer came', count: load.unanswered },
    ...lostAndDoubled([...load.acknowledged], found),
    none('files without their bytes', await filesWithoutBytes(product)),
    none('answered with neither success nor 503', load.faults),
    none('never acknowledged', load.inDoubt.map(textOf)),
  ];
}

const textOf = ({ fields }: Post) => JSON.stringify(fields);

/** The files whose rows are there and whose bytes are not. */
async function filesWithoutBytes({ rows, state }: LocalProduct): Promise<string[]> {
  const bucket = bucketHere(state);
  const missing: string[] = [];
  for (const { id } of rows<{ id: string }>('SELECT id FROM files'))
    if (!(await bucket?.has(id))) missing.push(id);
  await bucket?.close();
  return missing;
}

/** Compares the rows that acknowledged posts made with those that are there. */
export function lostAndDoubled(acknowledged: Pick<Post, 'rows'>[], found: string[]): Figure[] {
  const counts = new Map<string, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const expected = acknowledged.flatMap(({ rows }) => rows);
  const known = new Set(expected);
  return [
    none(
      'lost',
      expected.filter((name) => !counts.has(name)),
    ),
    none(
      'doubled',
      [...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])),
    ),
    none(
      'rows that nobody sent',
      [...counts.keys()].filter((name) => !known.has(name)),
    ),
  ];
}

class Load {
  acknowledged = new Set<Post>();
  inDoubt: Post[] = [];
  unanswered = 0;
  faults: string[] = [];
  isOver = false;
  #posts: Iterator<Post>;

  constructor(posts: Iterator<Post>) {
    this.#posts = posts;
  }

  /** First what is in doubt, then more and more, until it is over. */
  putOn(origin: string): Promise<void> {
    this.isOver = false;
    return inLanes(clients, this.#until(), (post) => this.#send(origin, post));
  }

  /** Sends what is in doubt until nothing is, a few times. */
  async finish(origin: string): Promise<void> {
    for (let time = 1; time <= 5 && this.inDoubt.length > 0; time += 1) {
      await inLanes(clients, this.inDoubt.splice(0).values(), (post) => this.#send(origin, post));
    }
  }

  *#until(): Generator<Post> {
    while (!this.isOver) {
      const next = this.inDoubt.shift() ?? this.#posts.next().value;
      if (next) yield next;
    }
  }

  async #send(origin: string, post: Post): Promise<void> {
    const { path } = post;
    const status = await fetch(origin + path, requestOf(post)).then(
      ({ status }) => status,
      () => undefined,
    );
    if (status !== undefined && status < 300) {
      this.acknowledged.add(post);
      return;
    }
    if (status !== undefined && status !== 503) {
      this.faults.push(`${status} to ${path} ${textOf(post)}`);
      if (this.faults.length > 100) throw new Error(this.faults[0]);
      return;
    }
    this.inDoubt.push(post);
    if (status === undefined) this.unanswered += 1;
    // What was refused for now, as by a busy machine, is not asked again in the same moment.
    await wait(50);
  }
}
