import { readEmail } from '../../../worker/email/receiving/read-email.ts';

/** Lines of an email; bytes among them are put there as they are. */
export type Line = string | readonly number[];

export const head = ['From: Jonas Weber <jonas@client.example>', 'Subject: Paid twice'];

/** Reads an email byte for byte, as a server hands it over. */
export function readRaw(lines: readonly Line[], rawSize?: number) {
  const bytes = Buffer.concat(
    lines.map((line, index) =>
      Buffer.concat([
        Buffer.from(index > 0 ? '\r\n' : ''),
        typeof line === 'string' ? Buffer.from(line) : Buffer.from([...line]),
      ]),
    ),
  );
  return readEmail({ raw: new Blob([bytes]).stream(), rawSize: rawSize ?? bytes.length });
}

/** The bytes of a text of one byte a letter. */
export const bytes = (text: string): number[] => [...Buffer.from(text, 'latin1')];
