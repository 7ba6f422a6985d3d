import type { Child } from 'hono/jsx';
import type { View } from './view.ts';

interface Button {
  /** Where it posts to. */
  action: string;
  name: string;
  /** Which of several it is about, for whoever does not see what stands beside it. */
  about?: string;
  kind?: 'primary' | undefined;
}

/** One press, one thing done: a form of its own, so that it works without script. */
export function PostButton({ action, name, about, kind }: Button) {
  return (
    <form method="post" action={action}>
      <button type="submit" class={kind ? `button small ${kind}` : 'button small'}>
        {name}
        {about && (
          <span class="visually-hidden">
            {' '}
            <bdi>{about}</bdi>
          </span>
        )}
      </button>
    </form>
  );
}

/** What has just been done, at the head of the page that follows. */
export function DoneNote({ children }: { children?: Child }) {
  return (
    <div class="field">
      <div class="note" role="status">
        <span aria-hidden="true">✓</span>
        <div class="actions">{children}</div>
      </div>
    </div>
  );
}

/** What the owner has to look at before anything else. */
export const WarningNote = ({ children }: { children?: Child }) => (
  <div class="field">
    <div class="note warn">
      <span aria-hidden="true">⚠</span>
      <p>{children}</p>
    </div>
  </div>
);

interface Copied {
  /** What the text is, above it. */
  name: string;
  text: string;
  view: View;
}

/** Text to take along: to select by hand, or with one press where scripts run. */
export function Copied({ name, text, view }: Copied) {
  const { copy, copied, notCopied } = view.strings.gaps;
  return (
    <div class="code">
      <div class="code-bar">
        <span>{name}</span>
        <button type="button" class="button small" hidden data-copied={copied}>
          {copy}
        </button>
        <span class="visually-hidden" role="status" data-failed={notCopied} />
      </div>
      {/* What scrolls must be reached by keyboard. */}
      <pre tabindex={0} dir="ltr">
        <code>{text}</code>
      </pre>
    </div>
  );
}

interface Fold {
  title: string;
  id?: string;
  children?: Child;
}

/**
 * A part of a long page, closed where the window is narrow. Where it is wide the part is open without a press, in browsers
 * that can show what a closed `<details>` holds: there its title stands as a heading.
 */
export const Fold = ({ title, id, children }: Fold) => (
  <section class="panel" id={id}>
    <h2>{title}</h2>
    <details class="fold">
      <summary>{title}</summary>
      {children}
    </details>
  </section>
);

interface NumberTable {
  /** What the table is of. */
  name: string;
  /** What its rows are, and then columns of numbers. */
  columns: readonly string[];
  children?: Child;
}

/** A table that scrolls by itself where it is wider than its place, by keyboard too. */
export const NumberTable = ({ name, columns: [rows, ...numbers], children }: NumberTable) => (
  <section class="scroll" tabindex={0} aria-label={name}>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{rows}</th>
          {numbers.map((number) => (
            <th scope="col" class="align-end">
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

interface Steps {
  /** How many gave 1, 2, 3, 4, 5. */
  steps: number[];
  names: Record<1 | 2 | 3 | 4 | 5, string>;
}

/** Five bars, the best answer first. */
export function FiveSteps({ steps, names }: Steps) {
  const most = Math.max(1, ...steps);
  return (
    <ul class="surveys">
      {([5, 4, 3, 2, 1] as const).map((step) => {
        const count = steps[step - 1] ?? 0;
        return (
          <li>
            <span>{names[step]}</span>
            <i style={`width:${((100 * count) / most).toFixed(1)}%`} />
            <b>{count}</b>
          </li>
        );
      })}
    </ul>
  );
}
