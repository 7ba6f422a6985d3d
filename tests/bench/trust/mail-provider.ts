import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of email that is away, cuts off replies, or does not answer: an address that takes ids of emails. */
export class MailProvider {
  isAway = true;
  /** How often each email was taken. */
  taken = new Map<string, number>();
  /** How often the sender of an email may not know that it was. */
  doubts = new Map<string, number>();
  unanswered = 0;
  address = '';
  #server: Server;
  #chance: () => number;

  private constructor(chance: () => number) {
    this.#chance = chance;
    this.#server = createServer(this.#answer);
  }

  static async open(chance: () => number): Promise<MailProvider> {
    const provider = new MailProvider(chance);
    await new Promise<void>((done) => provider.#server.listen(0, '127.0.0.1', done));
    const { port } = provider.#server.address() as AddressInfo;
    provider.address = `http://127.0.0.1:${port}`;
    return provider;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer: RequestListener = async (request, response) => {
    const id = (await Array.fromAsync(request.setEncoding('utf8'))).join('');
    const fate = this.#chance();
    if (this.isAway) {
      if (fate < 0.5) response.socket?.destroy();
      else response.writeHead(503).end('away');
      return;
    }
    count(this.taken, id);
    if (fate >= 0.2) {
      response.end('taken');
      return;
    }
    count(this.doubts, id);
    this.unanswered += 1;
    // Now and then it does not say anything at all.
    if (fate >= 0.01) response.socket?.destroy();
  };
}

export const count = (counts: Map<string, number>, id: string) =>
  counts.set(id, (counts.get(id) ?? 0) + 1);
