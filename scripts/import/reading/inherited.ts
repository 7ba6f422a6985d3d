import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettingsFile } from '../tool/data/settings-file.ts';
import { isRecord, yamlIn } from '../tool/data/values.ts';
import { cascadeOf, type Inherit, joinInherited } from '../tool/withheld.ts';
import { largestText, readText } from './files/text.ts';
import { type Fields, readFrontMatter } from './front-matter/front-matter.ts';
import { isOfPublication, isPublicationGroup, mayLimit } from './front-matter/publication.ts';

/**
 * What is said of an article's publication outside the article: by the settings of the old site, by the folders it lies in.
 * Of all else an article says itself what it is.
 */
export function openInherited(
  folder: string,
  files: readonly string[],
  settings: Inherit | undefined,
): Inherit {
  const heads = Map.groupBy(
    files.filter((path) => headFile.test(path)),
    dirname,
  );
  const known = new Map<string, Fields>();
  const inherit = joinInherited(...(settings ? [settings] : []), ofFolders);
  return (path) => {
    const { withheld, fields } = inherit(path);
    const said = Object.entries(fields).filter(
      ([key]) => isOfPublication(key) || isPublicationGroup(key),
    );
    return { withheld: [...new Set(withheld)], fields: Object.fromEntries(said) };
  };

  function ofFolders(path: string) {
    const folders = foldersOf(path);
    const isDraft = folders.some((name) => /(^|\/)_drafts$/.test(name));
    return {
      withheld: isDraft ? ['_drafts/: no folder of the site'] : [],
      fields: Object.assign({}, ...folders.map(fieldsOf)) as Fields,
    };
  }

  function fieldsOf(name: string): Fields {
    const before = known.get(name);
    if (before) return before;
    const cascades = (heads.get(name) ?? []).map((head) => cascadeIn(join(folder, head)));
    const fields: Fields = Object.assign({}, metaOf(folder, name), ...cascades);
    known.set(name, fields);
    return fields;
  }
}

/** A page of a folder hands down what its `cascade` holds. */
function cascadeIn(head: string): Fields {
  if (statSync(head).size > largestText) return {};
  const read = readText(readFileSync(head));
  const matter = 'reason' in read ? read : readFrontMatter(read.text);
  if ('reason' in matter) return {};
  const isUnread = matter.unread !== undefined && /\bcascade\b/.test(matter.unread);
  return isUnread && mayLimit(matter.unread ?? '')
    ? { draft: true }
    : cascadeOf(matter.fields['cascade']);
}

const headFile = /(^|\/)_index(\.[\w-]+)?\.(mdx?|markdown|html?)$/i;

/** The folders that a path lies in, from the outside; `.` is that of all. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return ['.', ...parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))];
}

/** What MkDocs hands down: front matter in `.meta.yml`, and `hide` in `.pages`. */
function metaOf(folder: string, name: string): Fields {
  const found = ['.meta.yml', '.meta.yaml', '.pages', '.nav.yml'].map((file) => {
    const source = readSettingsFile(folder, name, file);
    const value = source === undefined ? undefined : yamlIn(source);
    if (file.startsWith('.meta')) {
      if (source !== undefined && value === undefined) return { draft: `${file} cannot be read` };
      return isRecord(value) ? value : {};
    }
    return isRecord(value) && value['hide'] !== undefined ? { hide: value['hide'] } : {};
  });
  return Object.assign({}, ...found);
}
