import type { Locale } from '../../../site/languages/registry/locales.ts';
import { languageOf } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import {
  acceptedFiles,
  chosenFilesStrings,
  fileLimits,
  filesField,
  kindNames,
  megabytesPerFile,
} from '../../contract/files.ts';

interface Props {
  locale: Locale;
  /** What is wrong with those that were sent. */
  errors?: readonly { message: string }[];
  /** Whether the form was sent before: a page cannot hold the files that came with it. */
  isAgain?: boolean;
}

/** Where files are chosen that go with what is written. */
export function FilesField({ locale, errors = [], isAgain = false }: Props) {
  const { files: strings } = workerStrings(locale);
  const { listSeparator, sentenceSeparator } = languageOf(locale);
  const hint = strings.hint(fileLimits.number, megabytesPerFile, kindNames.join(listSeparator));
  return (
    <div class={errors.length > 0 ? 'field bad' : 'field'}>
      <label for={filesField}>{strings.label}</label>
      <p class="fine-print muted" id="files-hint">
        {isAgain ? hint + sentenceSeparator + strings.again : hint}
      </p>
      <input
        id={filesField}
        class="control"
        type="file"
        name={filesField}
        multiple
        accept={acceptedFiles}
        data-strings={JSON.stringify(chosenFilesStrings(strings, listSeparator))}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={errors.length > 0 ? 'files-hint files-error' : 'files-hint'}
      />
      {errors.length > 0 && (
        <p class="error small-text" id="files-error">
          {errors.map(({ message }) => message).join(sentenceSeparator)}
        </p>
      )}
    </div>
  );
}
