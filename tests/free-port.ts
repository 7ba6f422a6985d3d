import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that no program has. */
export const freePort = () =>
  new Promise<string>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(String(port)));
    });
  });
