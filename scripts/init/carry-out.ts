import { cpSync, existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { demonstrationFolder } from '../../site/content/folder.ts';
import { putPicture } from './brand.ts';
import { copyDemonstration, copyOwnFiles, type OwnFiles } from './demonstration.ts';
import { beginEmpty, beginFromDemonstration, changeContent } from './new-content.ts';
import type { Asked, Draft } from './questions.ts';
import { withDomain } from './routes.ts';
import { putFile, putInPlace, staged } from './staging.ts';

export interface Order {
  content: string;
  /** What the settings said before; nothing where they are new. */
  before: Draft | undefined;
  after: Asked;
  /** The files that are not the demonstration's in a folder that is it; nothing where it is not. */
  own: OwnFiles | undefined;
  /** An ISO date. */
  today: string;
}

/** Makes everything beside the content and puts it in its place in one step. Says what was done. */
export async function carryOut({ content, before, after, own, today }: Order): Promise<string[]> {
  const folder = staged('content');
  if (own) copyDemonstration(content, staged('demonstration'), own);
  if (before) {
    cpSync(content, folder, { recursive: true });
    changeContent(folder, before, after, today);
  } else if (own && after.start === 'demonstration') beginFromDemonstration(folder, content, after);
  else beginEmpty(folder, after, today);
  if (own) copyOwnFiles(content, folder, own);
  for (const name of ['logo', 'portrait'] as const)
    if (after[name]) await putPicture(folder, name, after[name]);

  const said = stageRoute(content, after);
  putInPlace(content);
  return [
    `${relative('.', content)}/ ${before ? 'has' : 'is yours, with'} what you answered.`,
    ...(own
      ? [`The demonstration lies in ${relative('.', demonstrationFolder)}/ now, for the tests.`]
      : []),
    ...said,
  ];
}

/** The domain stands in `wrangler.toml` too, for the content that is deployed. */
function stageRoute(content: string, { domain }: Asked): string[] {
  const file = resolve('wrangler.toml');
  if (!domain || content !== resolve('content') || !existsSync(file)) return [];
  const toml = readFileSync(file, 'utf8');
  const changed = withDomain(toml, domain);
  if (changed === toml) return [];
  if (!changed) return [`wrangler.toml has routes of your own: see that they name ${domain}.`];
  putFile(staged(''), { path: 'wrangler.toml', text: changed });
  return [`wrangler.toml leads ${domain} to it.`];
}
