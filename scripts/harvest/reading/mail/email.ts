import PostalMime, { type Email } from 'postal-mime';
import type { LeftOut, Written } from '../written.ts';
import { refusalOf } from './automatic.ts';
import { htmlText } from './html-text.ts';

/** A mail as it is judged. */
export interface ReadMail extends Written {
  id: string | undefined;
  /** To whom the box belongs, as the program that delivered it says. */
  deliveredTo: string | undefined;
}

/** What a mail says, or why it is left out. */
export async function readMail(bytes: Buffer): Promise<ReadMail | LeftOut> {
  // A mail may be cut short or broken in any way; what cannot be read is counted and said.
  const email = await PostalMime.parse(bytes).catch(() => undefined);
  if (!email?.from && !email?.headers.length) return 'unreadable';
  const refused = refusalOf(email);
  if (refused) return refused;
  const { address = '', name = '' } = email.from ?? {};
  const time = Date.parse(email.date ?? '');
  return {
    id: email.messageId,
    deliveredTo: email.deliveredTo?.replace(/^.*<|>.*$/g, '').toLowerCase(),
    subject: email.subject ?? '',
    text: textOf(email).slice(0, mostRead),
    sender: address.toLowerCase() || undefined,
    name,
    time: Number.isNaN(time) ? undefined : time,
  };
}

/** In characters: whoever asks does so before. */
const mostRead = 20_000;

/** A line that began like the line before a mail has ">" before it in the file. */
function textOf({ text, html }: Email): string {
  if (text?.trim()) return text.replace(/^>(?=From )/gm, '');
  return html ? htmlText(html) : '';
}
