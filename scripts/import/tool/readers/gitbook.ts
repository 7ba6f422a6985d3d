import { contentsNav } from '../contents.ts';
import type { NavEntry } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { readSettingsFile } from '../settings-file.ts';
import { findKey, isRecord, textAt, yamlIn } from '../values.ts';

export function readGitbook({ home, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'root') ?? '.';
  const map = findKey(config, 'redirects');
  return {
    root,
    nav: summaryIn(home, root),
    headings: 'gitbook',
    redirects: isRecord(map)
      ? Object.entries(map).flatMap(([from, to]) =>
          typeof to === 'string' ? [[`/${from}`, to] as [string, string]] : [],
        )
      : [],
  };
}

/** GitBook and mdBook need no more than a table of contents. */
export function readSummary({ home }: Settings): Read | undefined {
  const nav = summaryIn(home);
  return nav.length > 0 ? { root: '.', nav, headings: 'gitbook' } : undefined;
}

function summaryIn(home: string, root = '.'): NavEntry[] {
  const text = readSettingsFile(home, root, 'SUMMARY.md');
  return text === undefined ? [] : contentsNav(text);
}
