import { statSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../../../worker/contract/slugs.ts';
import { articleFiles } from '../../article/read.ts';
import { filesFolder, fileToName, linkedFiles, namesOfFiles, startOf } from '../../files/folder.ts';
import { endingOf, fileEndings, refuseFile } from '../../files/kinds.ts';
import type { Mistake } from '../../yaml/parse.ts';

/** What is wrong with the files that readers may fetch. */
export const fileMistakes = (): Mistake[] =>
  namesOfFiles().flatMap((name) => {
    const message = fileFault(name);
    return message ? [mistake(name, message)] : [];
  });

/** Files to which nothing leads. */
export function unlinkedFiles(): Mistake[] {
  const linked = linkedFiles(articleFiles());
  return namesOfFiles()
    .filter((name) => !linked.has(name))
    .map((name) =>
      mistake(
        name,
        `Nothing leads to it, so the site leaves it out: write [words](/files/${name}).`,
      ),
    );
}

const mistake = (name: string, message: string): Mistake => ({
  file: fileToName(name),
  line: 1,
  key: '',
  message,
});

function fileFault(name: string): string | undefined {
  const file = join(filesFolder, name);
  const found = statSync(file);
  if (found.isDirectory()) return 'Put what is in it straight into files: no folder there is read.';
  const ending = endingOf(name);
  if (!fileEndings.includes(ending))
    return `Files for readers end in one of ${fileEndings.join(', ')}.`;
  if (!/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(name)) return `Name it ${plainName(name)}.`;
  const reason = refuseFile(name, { start: startOf(file), size: found.size });
  return reason && `Replace it: it is ${reason}.`;
}

function plainName(name: string): string {
  const ending = endingOf(name);
  return `${slugOf(name.slice(0, -ending.length - 1)) || 'another-name'}.${ending}`;
}
