import { spawnSync } from 'node:child_process';
import type { Manifest } from '../../worker/contract/published/manifest.ts';
import { allArticles, builtAt } from '../content/articles.ts';
import { manifestOf } from '../content/published/manifest.ts';

/** What the Worker knows of the articles of this build. */
export function GET() {
  const manifest = manifestOf(allArticles(), builtAt);
  return Response.json({ ...manifest, ...revision() } satisfies Manifest);
}

/** The commit that is built, with "+" where files differ from it; nothing where there is no git. */
function revision(): { revision?: string } {
  const commit = git('rev-parse', '--short', 'HEAD');
  if (!commit) return {};
  return { revision: git('status', '--porcelain') === '' ? commit : `${commit}+` };
}

const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim();
