import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decoded } from '../../../site/content/addresses/decoded.ts';
import { rewriteDialects } from '../dialects/rewrite.ts';
import type { Lose } from '../losses.ts';
import { shared } from './files/shared.ts';
import { largestText, readText } from './files/text.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';

const deepest = 4;

/** The files of a folder as its articles ask for them: pieces to include, code to show, pages to link to. */
export function openPieces(folder: string, files: readonly string[], { isMdx, values }: Site) {
  const known = new Set(files);
  const texts = new Map<string, string | undefined>();
  const included = new Set<string>();
  const find = pieceFinder(files);
  const isBlockId = blockIdsIn(folder, files, textOf);

  /** The body of an article in Markdown that every parser reads. */
  function rewrite(body: string, path: string, { lose, own, depth = 0 }: For): string {
    // A piece that includes itself, or many that include many, would never end.
    let left = largestText;
    return rewriteDialects(body, {
      path,
      isMdx: isMdx || path.endsWith('.mdx'),
      lose,
      values: new Map([...values, ...own]),
      find: (address) => find(address, path),
      isBlockId,
      source: (address) => textOf(find(address, path) ?? ''),
      include(address) {
        const piece = find(address, path) ?? find(`${address}.md`, path);
        const text = piece === undefined || depth >= deepest ? undefined : textOf(piece);
        left -= text?.length ?? 0;
        if (piece === undefined || text === undefined || left < 0) return undefined;
        included.add(piece);
        const matter = readFrontMatter(text);
        return 'reason' in matter
          ? undefined
          : rewrite(matter.body, piece, { lose, own, depth: depth + 1 });
      },
    });
  }

  function textOf(path: string): string | undefined {
    if (!texts.has(path))
      texts.set(path, known.has(path) ? readPiece(join(folder, path)) : undefined);
    return texts.get(path);
  }

  return { rewrite, find, included: included as ReadonlySet<string> };
}

interface Site {
  isMdx: boolean;
  values: ReadonlyMap<string, string>;
}

interface For {
  lose: Lose;
  /** What its front matter says, by the names under which templates ask for it. */
  own: Iterable<[string, string]>;
  depth?: number;
}

export type Pieces = ReturnType<typeof openPieces>;

/** Whether a name is that of a block: each in a vault of Obsidian, elsewhere those that a link of the folder leads to. */
function blockIdsIn(
  folder: string,
  files: readonly string[],
  textOf: (path: string) => string | undefined,
) {
  const isVault = existsSync(join(folder, '.obsidian'));
  let linked: Set<string> | undefined;
  const find = () =>
    files
      .filter((path) => /\.(md|mdx|markdown)$/i.test(path))
      .flatMap((path) => [...(textOf(path) ?? '').matchAll(/#\^([A-Za-z0-9-]{1,100})/g)])
      .map(([, id = '']) => id);
  return (id: string): boolean => {
    if (isVault) return true;
    linked ??= new Set(find());
    return linked.has(id);
  };
}

/** Finds a file beside the one that asks, from the root, in the folders for pieces; else the nearest of that name. */
function pieceFinder(files: readonly string[]) {
  const known = new Set(files);
  const byName = Map.groupBy(files, bareName);
  return (address: string, from: string): string | undefined => {
    const asked = decoded(address.replace(/^(@site|~|@)\//, '/').replace(/[?#].*$/s, ''));
    const plain = posix.normalize(asked.replace(/^\/+/, ''));
    if (plain.startsWith('..') && asked.startsWith('/')) return undefined;
    const beside = posix.normalize(posix.join(posix.dirname(from), asked));
    const places = [
      asked.startsWith('/') ? plain : beside,
      plain,
      ...homes.map((home) => `${home}/${plain}`),
    ];
    const found = places
      .flatMap((place) => [place, `${place}.md`, `${place}.mdx`])
      .find((place) => known.has(place));
    if (found !== undefined) return found;
    const named = (byName.get(bareName(plain)) ?? []).filter((path) => isBehind(path, plain));
    return named.toSorted((a, b) => shared(b, from) - shared(a, from))[0];
  };
}

const homes = [
  '_includes',
  'includes',
  'docs',
  'docs/_includes',
  'snippets',
  '_snippets',
  'source',
  'src',
  'content',
];

/** A name without its ending if it is Markdown's; capitals and forms of letters make no difference. */
function bareName(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return name
    .replace(/\.(md|mdx|markdown)$/i, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Whether a path ends with what was asked for. */
function isBehind(path: string, asked: string): boolean {
  const plain = (text: string) =>
    `/${text}`
      .replace(/\.(md|mdx|markdown)$/i, '')
      .normalize('NFC')
      .toLowerCase();
  return plain(path).endsWith(plain(asked.replace(/^(\.\.\/)+/, '')));
}

function readPiece(path: string): string | undefined {
  if (statSync(path).size > largestText) return undefined;
  const read = readText(readFileSync(path));
  return 'reason' in read ? undefined : read.text;
}
