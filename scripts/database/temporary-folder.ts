import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes when the command ends, however it does: what lies there is what customers wrote. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}
