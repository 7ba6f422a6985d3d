import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import type { CheckReport } from '../../../check/report.ts';
import type { ImportReport } from '../report.ts';
import type { Entry, ReportPart } from './parts.ts';

/** What the check finds in a content folder after an import: an import is whole only when what it wrote can be built. */
export type Remains = Pick<CheckReport, 'mistakes' | 'unwritten' | 'leftOver'> | 'not checked';

/** In a process of its own, because what checks reads its folder when it is loaded. */
export function whatRemains(content: string): Remains {
  const { stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../check.ts'), '--json'],
    { encoding: 'utf8', env: { ...process.env, CONTENT: content }, maxBuffer: 256 * 1024 * 1024 },
  );
  try {
    const { mistakes, unwritten, leftOver } = JSON.parse(stdout) as CheckReport;
    return {
      mistakes: mistakes.map(inFolder),
      unwritten: unwritten.map(inFolder),
      leftOver: leftOver.map(inFolder),
    };
  } catch {
    return 'not checked';
  }

  function inFolder(mistake: Mistake): Mistake {
    return { ...mistake, file: relative(content, resolve(mistake.file)) };
  }
}

/** The same as parts of a report: what stands in the way of the site, and what can wait. */
export function remainsParts({ remains, articles }: ImportReport) {
  const titles = new Map(articles.map(({ path, title }) => [path, title]));
  const found = remains === undefined || remains === 'not checked' ? nothing : remains;
  return {
    mistakes: {
      title: 'To be put right before the site can be built',
      advice: remains === 'not checked' ? 'The check could not be run.' : '',
      entries: remains === 'not checked' ? [notChecked] : entries(found.mistakes),
    },
    others: [
      {
        title: 'What a language lacks',
        advice: 'Customers read these in another language until they are written.',
        entries: entries(found.unwritten),
      },
      {
        title: 'Still to be written in the settings',
        advice: 'What a new help centre has there is nobody’s.',
        entries: entries(found.leftOver),
      },
    ],
  } satisfies { mistakes: ReportPart; others: ReportPart[] };

  function entries(those: readonly Mistake[]): Entry[] {
    return those.map(({ file, line, key, message }) => ({
      about: titles.get(file) ?? file,
      said: [[key, message].filter(Boolean).join(': ')],
      path: `${file}:${line}`,
    }));
  }
}

/** In a sentence, for the summary. */
export function remainsSaid(remains: Remains): string {
  if (remains === 'not checked') return 'Whether the site can be built: `npm run check` says.';
  const { length } = remains.mistakes;
  return length === 0
    ? 'The check finds the content in order.'
    : `To be put right before the site can be built: ${length}.`;
}

type Mistake = CheckReport['mistakes'][number];

const notChecked: Entry = { about: 'npm run check', said: ['says what remains'] };

const nothing = { mistakes: [], unwritten: [], leftOver: [] };
