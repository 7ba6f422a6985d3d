import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import { scrub } from '../contract/privacy/scrub.ts';

/** What the owner can do about a refusal; the outbox says it in words. */
export type Remedy = keyof OwnerStrings['outbox']['remedies'];

/** Why the provider did not take an email. */
export interface Refusal {
  /** For the owner to read: the provider's code, if it gave one, and its words, without the address that they quote. */
  text: string;
  /** Whether another try of the same email would be refused as well. */
  isPermanent: boolean;
}

/**
 * The providers' error codes of which it is known what helps: Cloudflare's
 * (https://developers.cloudflare.com/email-service/api/send-emails/workers-api/), Resend's with the status where one name says several
 * things (https://resend.com/docs/api-reference/errors), and the numbers of Postmark's
 * (https://postmarkapp.com/developer/api/overview#error-codes). What they say of the sender passes with the set-up of the domain, of the
 * key with another key, and of limits with time.
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
  validation_error_422: 'content',
  missing_required_field: 'content',
  invalid_parameter: 'content',
  validation_error_403: 'sender',
  invalid_from_address: 'sender',
  missing_api_key: 'key',
  restricted_api_key: 'key',
  invalid_api_key: 'key',
  validation_error_401: 'key',
  rate_limit_exceeded: 'limit',
  daily_quota_exceeded: 'limit',
  monthly_quota_exceeded: 'limit',
  postmark_406: 'address',
  postmark_300: 'content',
  postmark_400: 'sender',
  postmark_401: 'sender',
  postmark_10: 'key',
  postmark_405: 'limit',
  postmark_412: 'limit',
  postmark_413: 'limit',
  postmark_429: 'limit',
  E_DATA_KEY: 'dataKey',
  bounced: 'cameBack',
  bounced_address: 'noAddress',
  bounced_full: 'mailboxFull',
};

/** Trying again changes nothing about these. Whatever is not known here may pass. */
const permanent: readonly (Remedy | undefined)[] = ['address', 'content', 'dataKey'];

/** In characters. */
const maxLength = 500;

/** Of an email that no key opens. */
export const unreadable: Refusal = { text: 'E_DATA_KEY', isPermanent: true };

export function refusalOf(fault: unknown): Refusal {
  const words = fault instanceof Error ? fault.message : String(fault);
  const code = codeIn(fault);
  return {
    text: scrub(code ? `${code}: ${words}` : words, maxLength),
    isPermanent: code !== undefined && permanent.includes(remedies[code]),
  };
}

/** How an email came back, as it is stored: what is known of why by its status (RFC 3463), and that status. */
export function bounceText(status: string): string {
  const why = /\b5\.1\.(?:[1236]|10)\b/.test(status)
    ? '_address'
    : /\b5\.2\.2\b/.test(status)
      ? '_full'
      : '';
  return [`bounced${why}`, status].filter(Boolean).join(': ');
}

/** Whether an email left, and came back. */
export const isBounced = (text: string): boolean => /^bounced(?:_|:|$)/.test(text);

/** What the provider said; of an email that came back the status. */
export const wordsIn = (text: string): string =>
  isBounced(text) ? text.replace(/^\w+(?:: )?/, '') : text;

/** What helps against a refusal, by its text as it was stored. */
export const remedyOf = (text: string): Remedy | undefined => remedies[text.split(':', 1)[0] ?? ''];

const codeIn = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
