import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { AppContext } from '../../http/context.ts';
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
}

export function privacyPage(c: AppContext, view: View, { rows, erased }: Kept): Promise<Response> {
  const { privacy: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title },
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
      <FindForm strings={strings} />
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
function FindForm({ strings }: { strings: OwnerStrings['privacy'] }) {
  return (
    <section class="panel row-gap">
      <h2>{strings.find}</h2>
      <form method="post" action="/admin/privacy/person">
        <div class="field">
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
            aria-describedby="find-hint"
          />
        </div>
        <button type="submit" class="button">
          {strings.show}
        </button>
      </form>
    </section>
  );
}
