import type { Literal } from './data/literals.ts';
import { readSettingsFile } from './data/settings-file.ts';
import { isRecord, jsonIn, textAt, yamlIn } from './data/values.ts';

/** What a folder of articles says of itself in the navigation. */
export interface FolderSettings {
  label: string | undefined;
  position: number | undefined;
  /** Its files and folders in their order; one without a target stands for all others. */
  items: { label: string; target: string | undefined }[] | undefined;
}

/** Reads `_category_.json` and `_category_.yml` of Docusaurus, `.pages` and `.nav.yml` of MkDocs. */
export function folderSettings(home: string, folder: string): FolderSettings | undefined {
  for (const name of names) {
    const source = readSettingsFile(home, folder, name);
    const found =
      source === undefined ? undefined : name.endsWith('.json') ? jsonIn(source) : yamlIn(source);
    if (isRecord(found)) return settingsIn(found);
  }
  return undefined;
}

const names = ['_category_.json', '_category_.yml', '_category_.yaml', '.pages', '.nav.yml'];

function settingsIn(found: { [key: string]: Literal }): FolderSettings {
  const { position, nav, arrange } = found;
  const items = [nav, arrange].find((list) => Array.isArray(list));
  return {
    label: textAt(found, 'label') ?? textAt(found, 'title'),
    position: typeof position === 'number' ? position : undefined,
    items: Array.isArray(items) ? items.flatMap(itemOf) : undefined,
  };
}

function itemOf(item: Literal): { label: string; target: string | undefined }[] {
  if (typeof item === 'string')
    return [{ label: '', target: isRest.test(item) ? undefined : item }];
  if (!isRecord(item)) return [];
  return Object.entries(item).flatMap(([label, target]) =>
    typeof target === 'string' ? [{ label, target }] : [],
  );
}

const isRest = /^\.\.\.|\*/;
