import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import { hashOf, pictureKey, type State } from '../../record/state.ts';
import { type Answer, type DownloadOrder, download } from './download.ts';
import type { AssetKind } from './kinds.ts';

/** A picture or a file on this machine. */
export interface Held {
  file: string;
  ending: string;
  hash: string;
  /** As its desk or its host calls it. */
  name?: string | undefined;
}

/** `isLater`: it is asked for once it is no dry run. */
interface Missing {
  reason: string;
  isLater?: true;
}

export type Collected = ReadonlyMap<string, Held | Missing>;

interface Order extends DownloadOrder {
  /** The file of what came with the export. */
  find: (address: string) => string | undefined;
  /** Where they wait until they are written; an import that was stopped finds them there again. */
  cache: string;
  content: string;
  state: State | undefined;
  /** Whether none is to be asked for. */
  dryRun: boolean;
}

/** What is wanted: addresses, of some with the name that the desk gives them. */
export type Addresses = ReadonlyMap<string, string | undefined>;

/** Everything that is wanted: as the export has it now, else as the last import had it, else from the web. */
export async function collect(
  addresses: Addresses,
  kind: AssetKind,
  order: Order,
): Promise<Collected> {
  const { find, cache, dryRun } = order;
  const found = new Map<string, Held | Missing>();
  const asked: string[] = [];
  const named = Map.groupBy(addresses.values(), (name) => name);
  for (const [address, name] of addresses) {
    // Two that are called the same are told apart by their addresses alone.
    const file = find(address) ?? (named.get(name)?.length === 1 ? find(name ?? '') : undefined);
    const here = file ? undefined : formerOne(address, order);
    const waiting = file || here ? undefined : cached(address, { cache, kind });
    if (file) await keep(address, { ...readSmall(file, kind), name: name ?? basename(file) });
    else if (here) found.set(address, here);
    else if (address.startsWith('data:')) await keep(address, bytesOfData(address, kind));
    else if (waiting) await keep(address, waiting);
    else if (!/^https?:/.test(address)) found.set(address, { reason: 'not in the folder' });
    else if (dryRun)
      found.set(address, { reason: 'is asked for when it is not a dry run', isLater: true });
    else asked.push(address);
  }
  await download({ addresses: asked, kind }, order, keep);
  return found;

  async function keep(address: string, answer: Answer) {
    if ('reason' in answer) found.set(address, answer);
    else {
      const name = addresses.get(address) ?? answer.name;
      found.set(address, await hold(address, { ...answer, name }, { ...order, kind }));
    }
  }
}

/** Those that earlier imports brought, as they are here by now, whoever made them. */
export function broughtOnes({ state, content }: Pick<Order, 'state' | 'content'>) {
  const paths = new Map(state?.pictures.map(({ address, path }) => [address, path]));
  return {
    get(address: string): Held | { reason: string } {
      const path = paths.get(pictureKey(address));
      const file = path === undefined ? '' : join(content, path);
      if (!existsSync(file)) return { reason: 'not here when the article was changed' };
      return { file, ending: '', hash: '' };
    },
  };
}

async function hold(
  address: string,
  { bytes: given, name, ending: known }: Exclude<Answer, { reason: string }>,
  order: Order & { kind: AssetKind },
): Promise<Held | { reason: string }> {
  const { cache, dryRun, kind } = order;
  const former = formerOne(address, order);
  if (former?.hash === hashOf(given)) return former;
  const seen = await kind.look(given, known ? `.${known}` : (name ?? lastOf(address)));
  if ('reason' in seen) return seen;
  const { ending, bytes = given } = seen;
  if (former?.hash === hashOf(bytes)) return former;
  const file = join(cache, `${hashOf(address)}.${ending}`);
  if (!dryRun) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, bytes);
  }
  return { file, ending, hash: hashOf(bytes), name };
}

/** What stands last in an address, as a name. */
const lastOf = (address: string) =>
  looselyDecoded(address.replace(/[?#].*$/s, ''))
    .split('/')
    .at(-1) ?? '';

/** One from the web that an import got which was stopped: looked at again, for it may be half of one. */
function cached(
  address: string,
  { cache, kind }: { cache: string; kind: AssetKind },
): Answer | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const files = kind.endings.map((ending) => join(cache, `${hashOf(address)}.${ending}`));
  const here = files.find((file) => existsSync(file));
  if (here === undefined) return undefined;
  return { bytes: readFileSync(here), ending: here.split('.').at(-1) };
}

/** One that the last import wrote, or that somebody put in its place: what is there may be gone from the web. */
function formerOne(address: string, { state, content }: Order): Held | undefined {
  const key = pictureKey(address);
  const former = state?.pictures.find(
    (picture) => picture.address === key && existsSync(join(content, picture.path)),
  );
  if (!former) return undefined;
  const file = join(content, former.path);
  return { file, ending: former.path.split('.').at(-1) ?? '', hash: hashOf(readFileSync(file)) };
}

const readSmall = (file: string, { largest, tooLarge }: AssetKind) =>
  statSync(file).size > largest ? { reason: tooLarge } : { bytes: readFileSync(file) };

function bytesOfData(address: string, { largest, tooLarge }: AssetKind): Answer {
  const [, base64] = /^data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,(.*)$/s.exec(address) ?? [];
  if (base64 === undefined) return { reason: 'no picture' };
  if (base64.length > largest * 1.4) return { reason: tooLarge };
  return { bytes: Buffer.from(base64, 'base64') };
}
