import type { ServerResponse } from 'node:http';

interface Asked {
  method: string | undefined;
  url: string;
  bytes: Buffer;
}

/** Cloudflare's API of the objects of R2, as far as wrangler uses it: bytes under a key of a bucket. */
export function standInR2() {
  const objects = new Map<string, Buffer>();
  const calls: string[] = [];
  let [name, fault] = ['quietdesk-files', ''];
  let happens = (_call: string) => {};
  return {
    objects,
    /** What was asked: `GET` or `PUT`, and the key. */
    calls,
    /** The account has no such bucket. */
    remove(): void {
      name = '';
    },
    /** Refuses whatever is asked, with these words. */
    fail(message: string): void {
      fault = message;
    },
    /** Does something before each answer. */
    on(act: (call: string) => void): void {
      happens = act;
    },
    /** Answers what is asked of an object; no where that is none. */
    answer({ method, url, bytes }: Asked, response: ServerResponse): boolean {
      const [, bucket, key] = /\/r2\/buckets\/([^/]+)\/objects\/(.+)$/.exec(url) ?? [];
      if (bucket === undefined || key === undefined) return false;

      const call = `${method} ${key}`;
      calls.push(call);
      happens(call);
      const refuse = (status: number, message: string) =>
        response.writeHead(status).end(JSON.stringify({ errors: [{ code: 10000, message }] }));
      const found = method === 'GET' ? objects.get(key) : Buffer.from('{"success":true}');
      if (fault) refuse(500, fault);
      else if (bucket !== name || !found) refuse(404, 'There is no such thing.');
      else {
        if (method === 'PUT') objects.set(key, bytes);
        response.writeHead(200).end(found);
      }
      return true;
    },
  };
}
