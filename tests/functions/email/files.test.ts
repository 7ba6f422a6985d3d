import { expect, test } from 'vitest';
import { head, readRaw } from './raw-email.ts';

const picture = (name: string, size: number, ...headers: string[]) => [
  ...['--b', `Content-Type: image/png; name=${name}`, `Content-ID: <${name}@x>`, ...headers],
  ...['Content-Transfer-Encoding: base64', '', 'A'.repeat((size / 3) * 4)],
];
const html = (body: string) => ['--b', 'Content-Type: text/html', '', body];
const related = (...lines: string[]) => [
  ...[...head, 'Content-Type: multipart/related; boundary=b', '', ...lines, '--b--'],
];
const words = 'See <img src="cid:a.png@x">';

test.each<[string, string[], string[]]>([
  ['no small picture that a text shows', [...html(words), ...picture('a.png', 3000)], []],
  [
    'no such picture whose id is written otherwise',
    [...html('See <img src="CID:a.png%40x">'), ...picture('a.png', 3000)],
    [],
  ],
  ['a large one', [...html(words), ...picture('a.png', 30_000)], ['a.png']],
  [
    'a small one that is all there is',
    [...html('<img src="cid:a.png@x">'), ...picture('a.png', 3000)],
    ['a.png'],
  ],
  ['a small one that no text shows', [...html('See'), ...picture('a.png', 3000)], ['a.png']],
  [
    'a small one that is attached',
    [...html(words), ...picture('a.png', 3000, 'Content-Disposition: attachment')],
    ['a.png'],
  ],
  [
    'a small file of another kind',
    [
      ...html(words),
      ...['--b', 'Content-Type: application/pdf; name=a.pdf', 'Content-ID: <a.png@x>', '', '%PDF-'],
    ],
    ['a.pdf'],
  ],
  [
    'a card with addresses',
    [...html(words), '--b', 'Content-Type: text/vcard; name=a.vcf', '', 'BEGIN:VCARD'],
    ['a.vcf'],
  ],
  [
    'an empty one that has a name',
    [...html(words), '--b', 'Content-Type: application/pdf; name=a.pdf', ''],
    ['a.pdf'],
  ],
  [
    'no signature of a program',
    [...html(words), '--b', 'Content-Type: application/pgp-signature; name=a.asc', '', 'x'],
    [],
  ],
])('the files of an email are %s', async (_, lines, expected) => {
  const { files } = await readRaw(related(...lines));

  expect(files.map(({ name }) => name)).toEqual(expected);
});
