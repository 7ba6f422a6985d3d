import { DAY, HOUR, MINUTE } from '../../../worker/contract/time/durations.ts';
import { type Drill, type Figure, type Given, inLanes, none, wait } from './drill.ts';
import { type LocalProduct, localProduct } from './local-product.ts';
import { count, MailProvider } from './mail-provider.ts';
import { someAddress } from './posts.ts';

export const mail: Drill = {
  promise: 'No email is lost',
  how: 'Messages come while the provider of email is away for an hour. Then it takes what it is given, but one in five of its replies is cut off and some never come, and the local server is killed again and again while it delivers. The schedule runs every ten minutes by a clock that is told.',
  run,
};

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const wanted = size({ messages: 300, kills: 8 }, { messages: 24, kills: 2 });
  const provider = await MailProvider.open(chance);
  const product = await localProduct({
    main: 'tests/bench/trust/mail-worker.ts',
    secrets: { PROVIDER: provider.address },
  });
  await product.start();
  await sendMessages(product, wanted.messages, chance);
  const began = Date.now();
  let now = began;
  for (; now < began + HOUR; now += 10 * MINUTE) await product.runSchedule(new Date(now));
  const takenWhileAway = provider.taken.size;

  provider.isAway = false;
  const emails = 2 * wanted.messages;
  let killed = 0;
  while (unsent(product).length > 0 && now < began + 4 * DAY) {
    if (killed < wanted.kills && chance() < 0.5) {
      await killAtWork(now);
      killed += 1;
    } else {
      await product.runSchedule(new Date(now));
    }
    now += 10 * MINUTE;
    progress('emails', emails - unsent(product).length, emails);
  }
  await product.stop();
  await provider.close();

  const stored = product.rows<StoredEmail>('SELECT id, sent_at, failed_at FROM emails');
  return [
    { name: 'emails', count: stored.length, atLeast: emails },
    { name: 'taken in the hour in which the provider was away', count: takenWhileAway, atMost: 0 },
    { name: 'kills', count: killed, atLeast: wanted.kills },
    { name: 'replies that did not arrive', count: provider.unanswered },
    ...lostAndRepeated(stored, provider),
    { name: 'hours until the last was delivered', count: Math.ceil((now - began) / HOUR) },
  ];

  /** Kills the server while it delivers. What it had given away, and did not write down, cannot be known to it. */
  async function killAtWork(time: number) {
    void product.runSchedule(new Date(time)).catch(() => {});
    await wait(400 * chance());
    await product.kill();
    await product.start();
    for (const { id } of unsent(product)) if (provider.taken.has(id)) count(provider.doubts, id);
  }
}

interface StoredEmail {
  id: string;
  sent_at: string | null;
  failed_at: string | null;
}

const unsent = (product: LocalProduct) =>
  product.rows<StoredEmail>('SELECT id FROM emails WHERE sent_at IS NULL AND failed_at IS NULL');

async function sendMessages(product: LocalProduct, count: number, chance: () => number) {
  const numbers = Array.from({ length: count }, (_, number) => number);
  await inLanes(8, numbers.values(), async (number) => {
    if (number % 50 === 0) product.beginNewDay();
    const fields = { email: `writer-${number}@client.example`, text: 'Where is it?' };
    const response = await product.postJson('/api/messages', fields, someAddress(chance));
    if (response.status !== 201) throw new Error(await response.text());
  });
}

/** Compares what is stored of each email with what the provider got. */
export function lostAndRepeated(
  stored: readonly StoredEmail[],
  { taken, doubts }: Pick<MailProvider, 'taken' | 'doubts'>,
): Figure[] {
  const ids = (emails: readonly { id: string }[]) => emails.map(({ id }) => id);
  const oftenerThan = (most: (id: string) => number) =>
    [...taken].flatMap(([id, times]) => (times > most(id) ? [id] : []));
  return [
    none('lost', ids(stored.filter(({ id }) => !taken.has(id)))),
    none('not known to be delivered', ids(stored.filter(({ sent_at }) => !sent_at))),
    none('given up', ids(stored.filter(({ failed_at }) => failed_at))),
    { name: 'delivered more than once', count: oftenerThan(() => 1).length },
    none(
      'once more although the reply had arrived and was written down',
      oftenerThan((id) => 1 + (doubts.get(id) ?? 0)),
    ),
  ];
}
