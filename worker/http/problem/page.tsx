import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { filesField } from '../../contract/files.ts';
import { isTooLongForMail, mailAddress } from '../../contract/mail-address.ts';
import { queryLength } from '../../contract/query.ts';
import { logFault } from '../../faults.ts';
import type { AppContext } from '../context.ts';
import type { FormFields } from '../read-body.ts';
import { barePage } from '../response/bare-page.tsx';
import { FilesField } from '../response/files-field.tsx';
import { shellPage } from '../response/shell.ts';
import type { FieldError } from './field-errors.ts';
import { typed } from './posted-form.ts';

interface Problem {
  status: number;
  locale: Locale;
  title: string;
  detail: string;
  errors?: FieldError[];
  /** What a browser's form held, if one was posted. */
  fields: FormFields | undefined;
  owner: string | undefined;
  /** Where the owner's mailbox is; nothing where the settings cannot be had. */
  mailbox: string | undefined;
  /** The home page in this language. */
  home: string;
  takesFiles: boolean;
}

/** The page of a refusal. Where a form was posted, it stands here again with what was typed in it; elsewhere are ways on. */
export async function problemPage(c: AppContext, problem: Problem): Promise<Response> {
  const { status, locale, title, detail, errors = [], fields } = problem;
  const { owner, mailbox, home, takesFiles } = problem;
  const { pathname, search } = new URL(c.req.url);
  const page = { shell: 'page', locale, title, status, mainClass: 'wrap narrow' } as const;
  const body = (
    <>
      <h1>{title}</h1>
      <p class="intro">{detail}</p>
      {fields ? (
        <>
          <FormAgain
            action={pathname + search}
            fields={fields}
            errors={errors}
            locale={locale}
            owner={owner}
            takesFiles={takesFiles}
          />
          {status === 503 && mailbox && typeof fields['text'] === 'string' ? (
            <ByMail locale={locale} mailbox={mailbox} text={fields['text']} />
          ) : null}
          {status === 429 ? <WaysOn locale={locale} owner={owner} home={home} /> : null}
        </>
      ) : (
        <>
          {errors.map(({ field, message }) => (
            <p class="error small-text">{`${field}: ${message}`}</p>
          ))}
          {status === 404 ? <Search locale={locale} /> : null}
          <WaysOn locale={locale} owner={owner} home={home} />
        </>
      )}
    </>
  );
  return shellPage(c, page, body).catch((fault) => {
    logFault(fault, c.req.url);
    return barePage(page, body);
  });
}

/** What cannot be taken here reaches the owner's mailbox all the same. */
function ByMail({ locale, mailbox, text }: { locale: Locale; mailbox: string; text: string }) {
  const { byMail, byMailCut } = workerStrings(locale).message.note;
  return (
    <p class="row-gap">
      <a class="button" href={mailAddress(mailbox, text)}>
        {byMail}
      </a>{' '}
      {isTooLongForMail(text) ? <span class="small-text">{byMailCut}</span> : null}
    </p>
  );
}

/** What was looked for here may be elsewhere. */
function Search({ locale }: Pick<Problem, 'locale'>) {
  const { find, search } = workerStrings(locale).waysOn;
  return (
    <form class="field" action="/api/search">
      <div class="field">
        <label for="looked-for">{find}</label>
        <input
          id="looked-for"
          class="control"
          type="search"
          name="q"
          dir="auto"
          required
          maxlength={queryLength.max}
        />
      </div>
      <input type="hidden" name="locale" value={locale} />
      <div class="actions">
        <button type="submit" class="button primary">
          {search}
        </button>
      </div>
    </form>
  );
}

function WaysOn({ locale, home, owner }: Pick<Problem, 'locale' | 'home' | 'owner'>) {
  const { toHelp, write, toContact } = workerStrings(locale).waysOn;
  return (
    <p class="actions">
      <a class="button" href={home}>
        {toHelp}
      </a>
      <a class="button" href={`${home}contact/`}>
        {owner ? write(owner) : toContact}
      </a>
    </p>
  );
}

interface FormProps {
  action: string;
  fields: FormFields;
  errors: FieldError[];
  locale: Locale;
  owner: string | undefined;
  /** Whether files can be chosen; those that were are to be chosen again. */
  takesFiles?: boolean;
}

/** A form as it was posted, each problem beside its field. */
export function FormAgain({ action, fields, errors, locale, owner, takesFiles }: FormProps) {
  const {
    fields: strings,
    message: {
      note: { again },
    },
  } = workerStrings(locale);
  const meant = errors.find(({ field }) => field === 'email')?.fix;
  // What was asked about once is not asked about again, whatever else is wrong.
  const doubted = meant ? fields['email'] : fields['doubted'];
  const shown = typed.filter(
    (name) => name in fields || errors.some(({ field }) => field === name),
  );
  const ofFiles = errors.filter(({ field }) => takesFiles && field === filesField);
  const unasked = errors.filter(
    (error) =>
      !(error.field in fields) &&
      !typed.some((name) => name === error.field) &&
      !ofFiles.includes(error),
  );
  return (
    // Percent-encoding makes nine bytes of a Chinese character, and a long text would not get through again.
    <form method="post" action={action} enctype="multipart/form-data">
      {unasked.map(({ message }) => (
        <p class="error small-text">{message}</p>
      ))}
      {shown.map((name) => (
        <Field
          name={name}
          label={strings[name]}
          value={String(fields[name] ?? '')}
          hint={name === 'text' ? strings.privacy : undefined}
          errors={errors.filter(({ field }) => field === name)}
        />
      ))}
      {takesFiles && <FilesField locale={locale} errors={ofFiles} isAgain />}
      {doubted && <input type="hidden" name="doubted" value={String(doubted)} />}
      {hidden(fields, errors).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <button type="submit" class="button primary">
          {'text' in fields && owner ? strings.send(owner) : again}
        </button>
        {meant && (
          <button type="submit" class="button" name="meant" value={meant}>
            {strings.meant(meant)}
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  name: (typeof typed)[number];
  label: string;
  value: string;
  hint: string | undefined;
  errors: FieldError[];
}

function Field({ name, label, value, hint, errors }: FieldProps) {
  const isBad = errors.length > 0;
  const common = {
    id: name,
    name,
    class: 'control',
    dir: name === 'email' ? undefined : ('auto' as const),
    'aria-invalid': isBad ? ('true' as const) : undefined,
    'aria-describedby': `${name}-hint ${name}-error`,
  };
  return (
    <div class={isBad ? 'field bad' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="fine-print muted" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {name === 'text' || name === 'comment' ? (
        <textarea rows={5} {...common}>
          {value}
        </textarea>
      ) : (
        <input inputmode={name === 'email' ? 'email' : undefined} value={value} {...common} />
      )}
      {isBad && (
        <p class="error small-text" id={`${name}-error`}>
          {errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  );
}

/** A field that nobody sees and that was refused is left out, so that the next try can go through. */
function hidden(fields: FormFields, errors: FieldError[]): [string, string][] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'doubted' && !typed.some((known) => known === name))
    .filter(([name]) => !errors.some(({ field }) => field.split('.')[0] === name))
    .flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]));
}
