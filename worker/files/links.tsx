import type { Locale } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { fileKinds, fileSize } from '../contract/files.ts';
import type { FileView } from './db.ts';

interface Props {
  files: readonly FileView[];
  /** The address of the page below which they are. */
  at: string;
  locale: Locale;
  /** Whether pictures are shown in place. */
  showsPictures?: boolean;
}

/** The files that came with something that was written, each as a link that saves it. */
export function FileLinks({ files, at, locale, showsPictures = false }: Props) {
  if (files.length === 0) return null;
  return (
    <ul class="files" aria-label={workerStrings(locale).files.list}>
      {files.map(({ id, name, kind, size }) => {
        const address = `${at}files/${id}`;
        return (
          <li>
            <a href={address} download={name}>
              {showsPictures && fileKinds[kind].isPicture && (
                <img src={address} alt="" loading="lazy" />
              )}
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="small-text muted">{fileSize(size, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
