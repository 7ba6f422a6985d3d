import { createServer } from 'node:net';
import { end } from './terminal/options.ts';

/** Takes a port from the option `name`; ends the command when it is none, or when another program has it. */
export async function freePort(name: string, given: string, taken?: string): Promise<string> {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    end(`Write --${name} as a number from 1 to 65535, not "${given}".`, 2);
  if (given === taken || !(await isFree(port)))
    end(
      `Port ${port} is taken. Choose another: --${name} ${port < 65535 ? port + 1 : port - 1}`,
      1,
    );
  return String(port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
