import { startWorker } from '../../worker/own-worker.ts';
import { writeConfig } from '../../worker-config.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';
import { newFolder } from './local-product.ts';

export const once: Drill = {
  promise: 'A message arrives once',
  how: 'The same message 200 times at once, by turns with its key in the header, with its key in a field, and without one from one network and browser; round after round.',
  run,
};

const copies = 200;

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const rounds = size(60, 6);
  const { worker, db, stop } = await startWorker(writeConfig({ folder: newFolder() }));
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sending = sendingOf(round, chance);
    const answers = await Promise.all(
      Array.from({ length: copies }, (_, copy) => post(sending(copy))),
    );
    const { results } = await db
      .prepare(
        `SELECT messages.id, emails.kind
           FROM messages LEFT JOIN emails ON emails.message = messages.id
          WHERE messages.email = ?1`,
      )
      .bind(emailOf(round))
      .all<{ id: string; kind: string | null }>();
    wrong.push(...notOnce(answers, results).map((fault) => `round ${round}: ${fault}`));
    await db.prepare('DELETE FROM budgets').run();
    progress('messages', round + 1, rounds);
  }
  await stop();
  return [
    { name: 'messages', count: rounds, atLeast: rounds },
    { name: 'posts', count: rounds * copies },
    none('not answered and stored once', wrong),
  ];

  async function post({ headers, body }: Sending): Promise<Answer> {
    const response = await worker.fetch('/api/messages', { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  }
}

interface Sending {
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  text: string;
}

const emailOf = (round: number) => `writer-${round}@client.example`;

/** Limits are counted by address, visitors by network: the copies come from four addresses of one. */
function sendingOf(round: number, chance: () => number): (copy: number) => Sending {
  const part = () => Math.floor(250 * chance());
  const network = `${11 + (round % 100)}.${part()}.${part()}`;
  const key = `key-${Math.floor(chance() * 2 ** 32)}`;
  const way = round % 3;
  const message = {
    email: emailOf(round),
    text: `My client paid twice, ${Math.floor(chance() * 1000)} in all.`,
    ...(way === 1 && { key }),
  };
  return (copy) => ({
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'cf-connecting-ip': `${network}.${1 + (copy % 4)}`,
      ...(way === 0 && { 'idempotency-key': key }),
    },
    body: JSON.stringify(message),
  });
}

/** What is wrong where the answers, or the message and its two emails, are not those of one message. */
export function notOnce(
  answers: readonly Answer[],
  rows: readonly { id: string; kind: string | null }[],
): string[] {
  const statuses = answers.map(({ status }) => status);
  const first = statuses.filter((status) => status === 201).length;
  const again = statuses.filter((status) => status === 200).length;
  const ids = new Set(rows.map(({ id }) => id));
  const said = new Set(answers.map(({ text }) => text));
  return [
    ...(first === 1 && again === answers.length - 1 ? [] : [`answers ${countsOf(statuses)}`]),
    ...(said.size === 1 ? [] : [`${said.size} different answers`]),
    ...(ids.size === 1 ? [] : [`${ids.size} messages`]),
    ...(rows.length === 2 * ids.size ? [] : [`${rows.length} emails`]),
  ];
}

const countsOf = (statuses: number[]) =>
  [...Map.groupBy(statuses, String)].map(([status, all]) => `${status} × ${all.length}`).join(', ');
