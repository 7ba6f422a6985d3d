import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import type { CheckReport } from '../../check/report.ts';
import { quoted } from '../report-text.ts';

export type Remains = CheckReport | undefined;

/**
 * What the check finds in a content folder after an import; nothing where it could not be run. In a process of its own,
 * because what checks reads its folder when it is loaded.
 */
export function whatRemains(content: string): Remains {
  const { stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../check.ts'), '--json'],
    { encoding: 'utf8', env: { ...process.env, CONTENT: content }, maxBuffer: 256 * 1024 * 1024 },
  );
  try {
    return JSON.parse(stdout) as CheckReport;
  } catch {
    return undefined;
  }
}

/** The same as a part of the report. `maxLines` limits the lines below one heading. */
export function remainsText(
  found: Remains,
  content: string,
  maxLines = Number.POSITIVE_INFINITY,
): string {
  if (!found)
    return `${heading}\n\nThe check could not be run: \`npm run check\` says what remains.\n`;
  const { mistakes, unwritten, leftOver } = found;
  return [
    heading,
    '',
    mistakes.length === 0
      ? 'The check finds the content in order.'
      : `To be put right before the site can be built: ${mistakes.length}.`,
    '',
    ...list(mistakes),
    ...(unwritten.length > 0 ? ['What a language lacks:', '', ...list(unwritten)] : []),
    ...(leftOver.length > 0 ? ['In the settings:', '', ...list(leftOver)] : []),
  ].join('\n');

  function list(those: CheckReport['mistakes']): string[] {
    if (those.length === 0) return [];
    const lines = those.slice(0, maxLines).map(({ file, line, key, message }) => {
      const place = `${relative(content, resolve(file))}:${line}`;
      return `- ${quoted([place, key, message].filter(Boolean).join('  '))}`;
    });
    const more = those.length > maxLines ? [`- and ${those.length - maxLines} more`] : [];
    return [...lines, ...more, ''];
  }
}

const heading = '# What remains';
