import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Gives the files that Cloudflare reads the names that Astro cannot make. An address that does not exist is answered
 * with the nearest `404.html` above it, so each language that has a folder of its own has one there.
 */
export function cloudflareFiles(folders: readonly string[]): AstroIntegration {
  return {
    name: 'quietdesk:cloudflare-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await rename(new URL('headers.txt', dir), new URL('_headers', dir));
        await rename(new URL('redirects.txt', dir), new URL('_redirects', dir));
        for (const start of ['', ...folders.map((folder) => `${folder}/`)]) {
          await rename(new URL(`${start}404/index.html`, dir), new URL(`${start}404.html`, dir));
          await rm(new URL(`${start}404/`, dir), { recursive: true });
        }
      },
    },
  };
}
