import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** Pages whose names Astro cannot make, and what Cloudflare calls them. */
const names = {
  'headers.txt': '_headers',
  'redirects.txt': '_redirects',
  '404/index.html': '404.html',
  'zh-cn/404/index.html': 'zh-cn/404.html',
};

/** Gives the files that Cloudflare reads their names. */
export function cloudflareFiles(): AstroIntegration {
  return {
    name: 'quietdesk:cloudflare-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [from, to] of Object.entries(names)) {
          if (existsSync(new URL(from, dir))) await rename(new URL(from, dir), new URL(to, dir));
        }
        for (const folder of ['404/', 'zh-cn/404/']) {
          await rm(new URL(folder, dir), { recursive: true, force: true });
        }
      },
    },
  };
}
