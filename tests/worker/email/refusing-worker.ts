import { withProvider } from './with-provider.ts';

/**
 * The Worker with a provider that tells why it refuses, as Cloudflare's does and the local one does not: what goes to an
 * address that begins with "refused", with the error code that follows it, if one does.
 */
export default withProvider(() => ({
  async send({ to }) {
    const [isRefused, code] = /^refused(?:\.(\w+))?@/.exec(String(to)) ?? [];
    if (!isRefused) return { messageId: 'taken' };
    const fault = new Error(`email to ${to} not allowed`);
    throw code ? Object.assign(fault, { code: code.toUpperCase() }) : fault;
  },
}));
