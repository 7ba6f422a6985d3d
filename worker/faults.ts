import { scrub } from './contract/privacy/scrub.ts';

/**
 * Logs a fault where whoever runs the site finds it, without what people wrote. Cloudflare notes with each line the address
 * that was asked for: where that is a secret, or holds a question, nothing is logged.
 */
export function logFault(fault: unknown, address?: string): void {
  if (address === undefined || isPublic(new URL(address))) console.error(faultText(fault));
}

/** Addresses that are the same for everybody, by how they begin: whatever is not known here may be a secret. */
const publicPaths =
  /^\/(?:api\/(?:messages|votes|gaps|visits|health)\/?$|admin\/?$|admin\/(?!sign-in)|(?:hc|support|article|category|collection)\/|[\w-]+\/support\/solutions\/)/;

const isPublic = ({ pathname, search }: URL) => search === '' && publicPaths.test(pathname);

/** In characters: what tells one fault from another stands at its beginning. */
const maxLength = 300;

/**
 * What may be logged of a fault: its kind, its message without whatever it quotes, and where in the program it was. Parsers
 * and databases quote what they were given, providers of email name addresses.
 */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Something was thrown that is no error';

  const { name, message, stack = '' } = fault;
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return [`${name}: ${withoutQuoted(message)}`, ...frames].join('\n');
}

const withoutQuoted = (message: string) =>
  scrub(message.replace(/["'`“‘].*["'`”’]/s, '…').replace(/[\w-]{22,}/g, '…'), maxLength);
