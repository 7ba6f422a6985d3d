import type { Attachment, Email } from 'postal-mime';
import { headerOf } from './automatic.ts';

/** A report that an email of ours did not arrive. */
export interface Bounce {
  /** The id of that email. Nobody knows it but who got it, and the servers between. */
  email: string;
  /** What its receiver's server said. */
  reason: string;
}

/** Of which email this says that it did not arrive for good (RFC 3464); nothing where it says something else. */
export function bounceOf(email: Email): Bounce | undefined {
  const isReport = /report-type="?delivery-status|multipart\/report/i.test(
    headerOf(email, 'content-type') ?? '',
  );
  const isOfServer = /^(?:mailer-daemon|postmaster)@/i.test(email.from?.address ?? '');
  if (!isReport && !isOfServer) return undefined;

  const status = partsOf(email, /^message\/delivery-status$/);
  const original = partsOf(email, /^(?:message\/rfc822|text\/rfc822-headers)$/);
  const id = ownId.exec(original)?.[1] ?? ownId.exec(email.text ?? '')?.[1];
  if (!id || isOnlyLate(status)) return undefined;
  return { email: id, reason: reasonIn(status) ?? firstLines(email.text ?? '') };
}

const ownId = /^[ \t>]*X-Quietdesk-Email:\s*([\w-]{1,100})\s*$/im;

/** A server that still tries says so, too. */
const isOnlyLate = (status: string) =>
  /^Action:\s*(?:delayed|delivered|relayed|expanded)\b/im.test(status) &&
  !/^Action:\s*failed\b/im.test(status);

function reasonIn(status: string): string | undefined {
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.+(?:\\r?\\n[ \\t].+)*)`, 'im').exec(status)?.[1];
  const words = field('Diagnostic-Code')?.replace(/^[\w-]+;\s*/, '') ?? field('Status');
  return words?.replace(/\s+/g, ' ').trim();
}

const firstLines = (text: string) => text.replace(/\s+/g, ' ').trim();

const partsOf = ({ attachments }: Email, type: RegExp): string =>
  attachments
    .filter(({ mimeType }) => type.test(mimeType))
    .map(textOf)
    .join('\n');

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
