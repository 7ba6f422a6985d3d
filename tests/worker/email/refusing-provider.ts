import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's wrangler.toml, with a mail provider that takes emails to some addresses only. */
export function configWithProviderFor(addresses: string[]): string {
  const taken = `allowed_destination_addresses = ${JSON.stringify(addresses)}`;
  const config = readFileSync('wrangler.toml', 'utf8')
    .replace('name = "MAIL"', (name) => `${name}\n${taken}`)
    .replaceAll(/"(worker\/[^"]*|dist)"/g, (_, path) => JSON.stringify(resolve(path)));
  const file = join(mkdtempSync(join(tmpdir(), 'refusing-provider-')), 'wrangler.toml');
  writeFileSync(file, config);
  return file;
}
