import { Zip, ZipPassThrough } from 'fflate';

/** A file in an archive. */
export interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A ZIP archive, written entry by entry as somebody reads it: nothing is compressed, and one is held at a time. */
export function zipOf(entries: AsyncIterable<Entry>, now: Date): ReadableStream<Uint8Array> {
  const waiting = entries[Symbol.asyncIterator]();
  const zip = new Zip();
  return new ReadableStream({
    start(controller) {
      zip.ondata = (fault, chunk, isLast) => {
        if (fault) return controller.error(fault);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      };
    },
    async pull() {
      const next = await waiting.next();
      if (next.done) return zip.end();
      const { name, bytes } = next.value;
      const file = new ZipPassThrough(name);
      file.mtime = now;
      zip.add(file);
      file.push(bytes, true);
    },
    async cancel() {
      await waiting.return?.();
    },
  });
}
