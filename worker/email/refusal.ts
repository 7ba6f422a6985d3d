import type { OwnerStrings } from '../../site/languages/registry/strings.ts';

/** What the owner can do about a refusal; the outbox says it in words. */
export type Remedy = keyof OwnerStrings['outbox']['remedies'];

/** Why the provider did not take an email. */
export interface Refusal {
  /** For the owner to read: the provider's code, if it gave one, and its words. */
  text: string;
  /** Whether another try of the same email would be refused as well. */
  isPermanent: boolean;
}

/**
 * Cloudflare's error codes of which it is known what helps
 * (https://developers.cloudflare.com/email-service/api/send-emails/workers-api/). What it says of the sender passes with
 * the set-up of the domain, and what it says of limits with time.
 */
const remedies: Record<string, Remedy> = {
  E_RECIPIENT_NOT_ALLOWED: 'address',
  E_RECIPIENT_SUPPRESSED: 'address',
  E_VALIDATION_ERROR: 'content',
  E_FIELD_MISSING: 'content',
  E_CONTENT_TOO_LARGE: 'content',
  E_TOO_MANY_RECIPIENTS: 'content',
  E_HEADER_NOT_ALLOWED: 'content',
  E_HEADER_USE_API_FIELD: 'content',
  E_HEADER_NAME_INVALID: 'content',
  E_HEADER_VALUE_INVALID: 'content',
  E_HEADER_VALUE_TOO_LONG: 'content',
  E_HEADERS_TOO_LARGE: 'content',
  E_HEADERS_TOO_MANY: 'content',
  E_SENDER_NOT_VERIFIED: 'sender',
  E_SENDER_DOMAIN_NOT_AVAILABLE: 'sender',
  E_RATE_LIMIT_EXCEEDED: 'limit',
  E_DAILY_LIMIT_EXCEEDED: 'limit',
};

/** Trying again changes nothing about these. Whatever is not known here may pass. */
const permanent: readonly (Remedy | undefined)[] = ['address', 'content'];

/** In characters. */
const maxLength = 500;

export function refusalOf(fault: unknown): Refusal {
  const words = fault instanceof Error ? fault.message : String(fault);
  const code = codeIn(fault);
  return {
    text: (code ? `${code}: ${words}` : words).slice(0, maxLength),
    isPermanent: code !== undefined && permanent.includes(remedies[code]),
  };
}

/** What helps against a refusal, by its text as it was stored. */
export const remedyOf = (text: string): Remedy | undefined => remedies[text.split(':', 1)[0] ?? ''];

const codeIn = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
