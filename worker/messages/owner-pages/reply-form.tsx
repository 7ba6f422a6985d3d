import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { filesField } from '../../contract/files.ts';
import { errorsIn, type RefusedForm, typedIn } from '../../http/problem/show-again.ts';
import { FilesField } from '../../http/response/files-field.tsx';
import type { View } from '../../owner/view.ts';
import { isLocked } from '../../private-data/rows.ts';
import type { ThreadMessage } from '../db/thread.ts';

interface Props {
  message: ThreadMessage;
  replyKey: string;
  /** What was sent and not taken stands in the form again. */
  refused: RefusedForm | undefined;
  view: View;
}

/** Where the owner answers; nobody can be answered whose address no key opens. */
export function ReplyForm({ message, replyKey, refused, view }: Props) {
  const { message: strings } = view.strings;
  // What was written all the same is not lost.
  if (isLocked(message.email) && !refused) return <p class="row-gap">{strings.noReply}</p>;

  return (
    <form
      method="post"
      action={`/admin/messages/${message.id}/reply`}
      enctype="multipart/form-data"
    >
      <input type="hidden" name="key" value={replyKey} />
      <Errors texts={errorsOfForm(refused)} />
      <TextField message={message} refused={refused} view={view} />
      {view.settings.attachments && (
        <FilesField
          locale={view.locale}
          errors={refused ? errorsIn(refused, filesField) : []}
          isAgain={refused !== undefined}
        />
      )}
      <Buttons
        isSolved={refused !== undefined && typedIn(refused, 'solved') === 'yes'}
        view={view}
      />
    </form>
  );
}

/** Those of no field that is seen. */
const errorsOfForm = (refused: RefusedForm | undefined) =>
  (refused?.errors ?? [])
    .filter(({ field }) => field !== 'text' && field !== filesField)
    .map(({ message }) => message);

function TextField({ message, refused, view }: Omit<Props, 'replyKey'>) {
  const { message: strings } = view.strings;
  const errors = refused ? errorsIn(refused, 'text').map((error) => error.message) : [];
  const isBad = errors.length > 0;
  return (
    <div class={isBad ? 'field bad' : 'field'}>
      <label for="text">{strings.reply}</label>
      <p class="fine-print muted" id="reply-hint">
        {strings.replyHint(message.email)}
      </p>
      <textarea
        id="text"
        name="text"
        rows={8}
        required
        {...languageAttributes(message.locale)}
        aria-invalid={isBad ? 'true' : undefined}
        aria-describedby={isBad ? 'reply-hint text-error' : 'reply-hint'}
        autofocus={refused !== undefined}
      >
        {refused && typedIn(refused, 'text')}
      </textarea>
      <Errors texts={errors} id="text-error" />
    </div>
  );
}

const Errors = ({ texts, id }: { texts: string[]; id?: string }) =>
  texts.length > 0 ? (
    <p class="error small-text" id={id}>
      {texts.join(' ')}
    </p>
  ) : null;

/** What was pressed before stands first. */
function Buttons({ isSolved, view }: { isSolved: boolean; view: View }) {
  const { message: strings } = view.strings;
  const send = (
    <button type="submit" class={isSolved ? 'button' : 'button primary'}>
      {strings.send}
    </button>
  );
  const solve = (
    <button type="submit" class={isSolved ? 'button primary' : 'button'} name="solved" value="yes">
      {strings.sendSolved}
    </button>
  );
  return (
    <>
      {isSolved ? (
        <p class="field fine-print muted">{strings.pressed(strings.sendSolved)}</p>
      ) : null}
      <div class="actions">{isSolved ? [solve, send] : [send, solve]}</div>
    </>
  );
}
