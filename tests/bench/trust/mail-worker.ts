import { withProvider } from '../../worker/email/with-provider.ts';

/** The Worker with a provider at an address, which outlives it. */
export default withProvider<{ PROVIDER: string }>(({ PROVIDER }) => ({
  async send({ headers }) {
    const response = await fetch(PROVIDER, {
      method: 'POST',
      body: headers?.['X-Quietdesk-Email'] ?? '',
    });
    if (!response.ok) throw new Error(await response.text());
    return { messageId: 'taken' };
  },
}));
