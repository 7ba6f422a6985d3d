const LIMIT = 32 * 1024;

/** The body's bytes, or nothing when there are more than 32 KB; a chunked body has no length to trust. */
export async function limitedBytes(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > LIMIT) return undefined;
  if (!request.body) return new Uint8Array();

  const bytes = new Uint8Array(LIMIT);
  let length = 0;
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    if (length + chunk.byteLength > LIMIT) return undefined;
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}
