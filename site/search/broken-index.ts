/** Thrown when a file of the index is missing, cut short or something else: no reason to say "no answer". */
export class BrokenIndex extends Error {
  constructor(file: string, reason: string) {
    super(`The search index is broken: ${file} ${reason}.`);
  }
}

const signature = 'pagefind_dcd';

/**
 * Unpacks one file of the index and proves that it is whole: gzip carries a checksum, and Pagefind
 * signs what it packs. Pagefind takes unpacked files too, so nothing is unpacked twice.
 */
export async function unpackIndexFile(file: string, response: Response): Promise<Response> {
  if (!response.ok) throw new BrokenIndex(file, `answers ${response.status}`);
  const packed = await response.arrayBuffer();
  const unpacked = await gunzip(packed).catch(() => {
    throw new BrokenIndex(file, 'does not unpack');
  });
  const start = new TextDecoder().decode(unpacked.slice(0, signature.length));
  if (start !== signature) throw new BrokenIndex(file, 'is not signed');
  return new Response(unpacked);
}

function gunzip(packed: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
