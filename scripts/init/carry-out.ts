import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { demonstrationFolder } from '../../site/content/folder.ts';
import type { Asked, Draft } from './answers/questions.ts';
import { oldBesideLogo, putPicture } from './brand.ts';
import { copyDemonstration, copyOwnFiles } from './demonstration.ts';
import { beginEmpty, beginFromDemonstration, changeContent } from './new-content.ts';
import { withDomain } from './routes.ts';
import { putFile, putInPlace, staged } from './staging.ts';

interface Order {
  content: string;
  /** What the settings said before; nothing where they are new. */
  before: Draft | undefined;
  after: Asked;
  /** Whether the content is the demonstration, which then moves. */
  isTheirs: boolean;
  /** The owner's own files in a content that begins anew. */
  own: readonly string[];
  /** An ISO date. */
  today: string;
}

/** Makes everything beside the content and puts it in its place in one step. Says what was done. */
export async function carryOut(order: Order): Promise<string[]> {
  const { content, before, after, isTheirs, own, today } = order;
  const folder = staged('content');
  const unlike = isTheirs ? copyDemonstration(content, staged('demonstration')) : [];
  if (before) {
    cpSync(content, folder, { recursive: true, verbatimSymlinks: true });
    changeContent(folder, before, after, today);
  } else if (isTheirs && after.start === 'demonstration')
    beginFromDemonstration(folder, { content, own }, after);
  else beginEmpty(folder, after, today);
  copyOwnFiles(content, folder, own);
  for (const name of ['logo', 'portrait'] as const)
    if (after[name]) await putPicture(folder, name, after[name]);

  const old = after.logo ? oldBesideLogo(folder) : [];
  const said = stageRoute(content, after);
  putInPlace(content);
  return [
    `${relative('.', content)}/ ${before ? 'has' : 'is yours, with'} what you answered.`,
    ...(isTheirs ? movedTo(relative('.', demonstrationFolder), unlike) : []),
    ...old.map((file) => oldPicture(join(relative('.', content), 'brand', file))),
    ...said,
  ];
}

const movedTo = (folder: string, unlike: readonly string[]): string[] => [
  `The demonstration lies in ${folder}/ now, for the tests.`,
  ...unlike.map((path) => `${folder}/${path} is not as it came: git does not have that any more.`),
];

const oldPicture = (file: string) =>
  `${file} is the one you had before this logo, and is still shown: replace it, or take it away.`;

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
