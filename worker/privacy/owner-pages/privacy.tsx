import type { AppContext } from '../../http/context.ts';
import { type RefusedForm, typedIn } from '../../http/problem/show-again.ts';
import { longDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { DoneNote, NumberTable } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import { countedUpTo, daysKept, type KeptRows } from '../db/retention.ts';
import { type Erasure, Receipt } from './receipt.tsx';

interface Kept {
  rows: KeptRows[];
  /** What an erasure has just deleted. */
  erased: Erasure | undefined;
  /** An address that could not be looked up. */
  refused: RefusedForm | undefined;
}

export function privacyPage(
  c: AppContext,
  view: View,
  { rows, erased, refused }: Kept,
): Promise<Response> {
  const { privacy: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title, at: '/admin/privacy/', status: refused?.status },
    <>
      {erased && <DoneNote>{strings.erased(erased.rows)}</DoneNote>}
      <h1>{strings.title}</h1>
      {erased && erased.rows > 0 && <Receipt erased={erased} view={view} />}
      <p class="muted">{strings.hint}</p>
      <KeptTable rows={rows} view={view} />
      <ul class="page-end">
        {strings.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <FindForm refused={refused} view={view} />
    </>,
  );
}

function KeptTable({ rows, view }: { rows: KeptRows[]; view: View }) {
  const { privacy: strings } = view.strings;
  return (
    <NumberTable
      name={strings.title}
      columns={[
        strings.columns.kind,
        strings.columns.week,
        strings.columns.month,
        strings.columns.older,
      ]}
    >
      {rows.map(({ kind, week, month, older, oldest }) => (
        <tr>
          <th scope="row">
            {strings.kinds[kind]}
            <br />
            <span class="fine-print muted">
              {`${strings.columns.keep} ${strings.keep(daysKept(kind, view.settings.keep))}`}
              {oldest ? ` · ${strings.columns.oldest} ${longDay(oldest, view)}` : ''}
            </span>
          </th>
          {[week, month, older].map((count) => (
            <td class="align-end">{count > countedUpTo ? strings.over(countedUpTo) : count}</td>
          ))}
        </tr>
      ))}
    </NumberTable>
  );
}

/** Posted, so that the address stands in no history and in no log. */
function FindForm({ refused, view }: { refused: RefusedForm | undefined; view: View }) {
  const { privacy: strings } = view.strings;
  return (
    <section class="panel row-gap">
      <h2>{strings.find}</h2>
      <form method="post" action="/admin/privacy/person">
        <div class={refused ? 'field bad' : 'field'}>
          <label for="email">{strings.email}</label>
          <p class="fine-print muted" id="find-hint">
            {strings.findHint}
          </p>
          <input
            class="control"
            id="email"
            name="email"
            inputmode="email"
            autocomplete="off"
            required
            value={refused && typedIn(refused, 'email')}
            aria-invalid={refused ? 'true' : undefined}
            aria-describedby={refused ? 'find-hint email-error' : 'find-hint'}
            autofocus={refused !== undefined}
          />
          {refused && (
            <p class="error small-text" id="email-error">
              {refused.errors.map(({ message }) => message).join(' ') || refused.detail}
            </p>
          )}
        </div>
        <button type="submit" class="button">
          {strings.show}
        </button>
      </form>
    </section>
  );
}
