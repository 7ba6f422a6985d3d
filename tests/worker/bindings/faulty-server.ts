import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAtEnd } from '../../between-tests.ts';
import { startFaulty } from './start-faulty.ts';

const { origin, worker, db, command, stop } = await startFaulty(
  mkdtempSync(join(tmpdir(), 'faulty-')),
);
closeAtEnd(stop);

/** The Worker whose bindings can be made to fail; files are served beside it at its origin, as a browser finds them. */
export { command, db as faultyDb, origin as faultyOrigin, worker as faultyWorker };
