/** Where the bytes of files lie, encrypted, each under its id. */
export interface Bucket {
  has(id: string): Promise<boolean>;
  /** Writes what lies under an id into a new file; no where nothing does. */
  get(id: string, path: string): Promise<boolean>;
  /** No where there is no such bucket. */
  put(id: string, path: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * How many files are on their way at once: each is held in memory here, or has a program of its own online, where Cloudflare
 * answers 1,200 calls in five minutes.
 */
const atOnce = 3;

/** Does something with each, some at once. */
export async function withEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const work = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
