import { createReadStream } from 'node:fs';

/** As much of a mail as is read, in bytes: what somebody writes stands before what they attach. */
const longestMail = 4_000_000;

interface Mail {
  bytes: Buffer;
  /** How far into the file it reaches, in bytes. */
  end: number;
}

/** The mails of an mbox file, of whatever size, without the line "From …" before each. */
export async function* mailsIn(file: string): AsyncGenerator<Mail> {
  let open = openMail(0);
  for await (const { text, sure } of pieces(file)) {
    let from = 0;
    for (const start of startsIn(text)) {
      if (start >= sure) break;
      open.add(text.subarray(from, start));
      if (open.size() > 0) yield open.close();
      open = openMail(open.end());
      from = start;
    }
    open.add(text.subarray(from, sure));
  }
  if (open.size() > 0) yield open.close();
}

/** Whether a file that begins so is an mbox. */
export const beginsMbox = (head: Buffer): boolean => startsIn(head).next().value === 0;

/** In bytes: a line "From …", and the name of the header line below it. */
const longestStart = 400;

/** The file in pieces that begin with a line: each with how much of it can be judged, the rest comes again. */
async function* pieces(file: string): AsyncGenerator<{ text: Buffer; sure: number }> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 4_000_000 })) {
    const text = Buffer.concat([rest, chunk as Buffer]);
    const sure = text.lastIndexOf(0x0a, Math.max(0, text.length - longestStart)) + 1;
    yield { text, sure };
    rest = text.subarray(sure);
  }
  yield { text: rest, sure: rest.length };
}

/** Where mails begin: at a line "From …" that a line of a header follows. Other lines begin so, too. */
function* startsIn(text: Buffer): Generator<number> {
  for (let at = text.indexOf('From '); at !== -1; at = text.indexOf('From ', at + 1)) {
    if (at > 0 && text[at - 1] !== 0x0a) continue;
    if (mailStart.test(text.toString('latin1', at, at + longestStart))) yield at;
  }
}

const mailStart = /^From [^\n]*\d[^\n]*\r?\n(?:>From [^\n]*\r?\n)?[!-9;-~]+:/;

function openMail(begin: number) {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    add(part: Buffer) {
      // A copy: the piece that it is a part of would be kept whole.
      if (size < longestMail) parts.push(Buffer.from(part.subarray(0, longestMail - size)));
      size += part.length;
    },
    size: () => size,
    end: () => begin + size,
    close(): Mail {
      const whole = Buffer.concat(parts);
      return { bytes: whole.subarray(whole.indexOf(0x0a) + 1), end: begin + size };
    },
  };
}
