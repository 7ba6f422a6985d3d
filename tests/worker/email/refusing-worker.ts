import { withProvider } from './with-provider.ts';

/** The ids of emails that were given to the provider. */
const given = new Set<string>();

/**
 * The Worker with a provider that tells why it refuses, as Cloudflare's does and the local one does not: what goes to an
 * address that begins with "refused", with the error code that follows it, if one does. What goes to one that begins with
 * "careful" it refuses while of more than five emails it is not written down what became of them.
 */
export default withProvider((env) => ({
  async send({ to, headers }) {
    const id = headers?.['X-Quietdesk-Email'];
    if (String(to).startsWith('careful') && id) {
      given.add(id);
      const unknown = await env.DB.prepare(
        `SELECT COUNT(*) AS emails
           FROM emails
          WHERE id IN (SELECT value FROM json_each(?1)) AND COALESCE(sent_at, error) IS NULL`,
      )
        .bind(JSON.stringify([...given]))
        .first<number>('emails');
      if ((unknown ?? 0) > 5) throw new Error(`of ${unknown} nothing is written down`);
    }
    const [isRefused, code] = /^refused(?:\.(\w+))?@/.exec(String(to)) ?? [];
    if (!isRefused) return { messageId: 'taken' };
    const fault = new Error(`email to ${to} not allowed`);
    throw code ? Object.assign(fault, { code: code.toUpperCase() }) : fault;
  },
}));
