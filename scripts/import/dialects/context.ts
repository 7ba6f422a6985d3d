import type { Lose } from '../losses.ts';

/** What a dialect may ask while it reads one file. */
export interface Context {
  /** The file's path inside the folder. */
  path: string;
  /** Whether the text is MDX, where what stands between tags is Markdown. */
  isMdx: boolean;
  lose: Lose;
  /** The text of another file of the folder, read as this one is; nothing where there is none. */
  include: (address: string) => string | undefined;
  /** The text of another file as it is. */
  source: (address: string) => string | undefined;
  /** The path of the file that a link of a wiki means: by its path, or by its name alone. */
  find: (address: string) => string | undefined;
  /** Whether `^id` at the end of a block is its name, which a link may lead to, and no text. */
  isBlockId: (id: string) => boolean;
  /** What settings and front matter say, by the names under which templates ask for it. */
  values: ReadonlyMap<string, string>;
  /** Addresses of pieces by the names under which the file imports them. */
  imported: ReadonlyMap<string, string>;
}
