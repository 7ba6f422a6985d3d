import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { download } from '../../../../../scripts/import/desks/assets/download.ts';
import { pictures as kind } from '../../../../../scripts/import/desks/assets/kinds.ts';
import { isOpenAddress } from '../../../../../scripts/import/desks/assets/open-web.ts';
import { picture } from '../../folders.ts';

describe('asking for pictures', () => {
  let server: Server;
  let origin: string;
  let asked: { path: string; key: string | undefined }[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', key: request.headers.authorization });
      if (request.url === '/led') response.writeHead(302, { location: 'http://127.0.0.1:9/x.png' });
      else response.writeHead(request.url?.startsWith('/broken') ? 503 : 200);
      response.end(request.url === '/large' ? Buffer.alloc(11 * 1024 * 1024) : picture);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => void server.close());

  async function ask(...paths: string[]) {
    const answers: Record<string, string> = {};
    const desk = { origin, headers: { authorization: 'key' } };
    const addresses = paths.map((path) => (path.startsWith('/') ? `${origin}${path}` : path));
    const order = { desk, onProgress: () => {} };
    await download({ addresses, kind }, order, async (address, answer) => {
      answers[address.replace(origin, '')] = 'reason' in answer ? answer.reason : 'came';
    });
    return answers;
  }

  test('sends the key to the desk', async () => {
    expect(await ask('/a.png')).toEqual({ '/a.png': 'came' });
    expect(asked).toEqual([{ path: '/a.png', key: 'key' }]);
  });

  test.each([
    'http://127.0.0.1:9/a.png',
    'https://localhost/a.png',
    'https://[::1]/a.png',
    'https://169.254.169.254/a.png',
    'https://router.local/a.png',
    'https://router.local./a.png',
    'https://10.0.0.1/a.png',
    'https://167772161/a.png',
    'https://metadata.google.internal/a.png',
    'https://nas/a.png',
    'http://example.com/a.png',
    'https://example.com:8443/a.png',
  ])('never asks %s', async (address) => {
    expect(await ask(address)).toEqual({ [address]: `${new URL(address).host} is not asked` });
  });

  test('follows the desk nowhere that it would not ask itself', async () => {
    expect(await ask('/led')).toEqual({ '/led': '127.0.0.1:9 is not asked' });
  });

  test('stops at ten megabytes', async () => {
    expect(await ask('/large')).toEqual({ '/large': 'a picture over 10 MB' });
  });

  test('leaves a host alone that failed three times in a row', async () => {
    const paths = Array.from({ length: 12 }, (_, number) => `/broken${number}`);

    const answers = Object.values(await ask(...paths));

    expect(answers).toContain(`${new URL(origin).host} did not answer 3 times`);
    expect(asked.length).toBeLessThan(12);
  });
});

describe('an address to which a name leads', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.100.100.200',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    'no address',
  ])('is none of the open web where it is %s', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });

  test.each(['93.184.215.14', '172.15.0.1', '172.32.0.1', '2606:2800:21f:cb07::1'])(
    'is one where it is %s',
    (address) => {
      expect(isOpenAddress(address)).toBe(true);
    },
  );
});
