import type { Attachment, Email } from 'postal-mime';
import { headerOf } from './automatic.ts';

/** A report that an email of ours did not arrive. */
export interface Bounce {
  /** The id of that email. Nobody knows it but who got it, and the servers between. */
  email: string;
  /** What its receiver's server said, in numbers, such as "550 5.1.1": its words quote whom it was for, and what was written. */
  status: string;
}

/** Of which email this says that it did not arrive for good (RFC 3464); nothing where it says something else. */
export function bounceOf(email: Email): Bounce | undefined {
  // A receipt of a reader is another kind of report, and says the contrary.
  const isReport =
    /report-type\s*=\s*"?delivery-status/i.test(headerOf(email, 'content-type') ?? '') ||
    email.attachments.some(({ mimeType }) => isDeliveryStatus.test(mimeType));
  const isOfServer = /^(?:mailer-daemon|postmaster)@/i.test(email.from?.address ?? '');
  if (!isReport && !isOfServer) return undefined;

  const status = partsOf(email, isDeliveryStatus);
  const original = partsOf(email, /^(?:message\/rfc822|text\/rfc822-headers)$/);
  const id = ownId.exec(original)?.[1] ?? ownId.exec(email.text ?? '')?.[1];
  if (!id || isOnlyLate(status)) return undefined;
  return { email: id, status: statusIn(status) || statusIn(beginningOf(email.text ?? '')) };
}

const isDeliveryStatus = /^message\/(?:global-)?delivery-status$/i;

const ownId = /^[ \t>]*X-Quietdesk-Email:\s*([\w-]{1,100})\s*$/im;

/** A server that still tries says so, too. */
const isOnlyLate = (status: string) =>
  /^Action:\s*(?:delayed|delivered|relayed|expanded)\b/im.test(status) &&
  !/^Action:\s*failed\b/im.test(status);

/** The reply of SMTP and the enhanced status (RFC 3463), as far as either stands there. */
function statusIn(text: string): string {
  const [enhanced] = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text) ?? [];
  const [reply] = /(?<![\d.])5\d\d(?=[ -]|$)/m.exec(text) ?? [];
  return [reply, enhanced].filter(Boolean).join(' ');
}

/** In characters: below that servers quote what was sent. */
const mostOfReport = 1500;

const beginningOf = (text: string) => text.slice(0, mostOfReport).split(/^-{2,}/m, 1)[0] ?? '';

const partsOf = ({ attachments }: Email, type: RegExp): string =>
  attachments
    .filter(({ mimeType }) => type.test(mimeType))
    .map(textOf)
    .join('\n');

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
