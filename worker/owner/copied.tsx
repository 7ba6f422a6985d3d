import type { View } from './view.ts';

interface Copied {
  /** What the text is, above it. */
  name: string;
  text: string;
  view: View;
}

/** Text to take along: to select by hand, or with one press where scripts run. */
export function Copied({ name, text, view }: Copied) {
  const { copy, copied } = view.words.gaps;
  return (
    <copy-code class="code">
      <div class="code-bar">
        <span>{name}</span>
        <button type="button" class="button small" hidden data-copied={copied}>
          {copy}
        </button>
      </div>
      {/* What scrolls must be reached by keyboard. */}
      <pre tabindex={0}>
        <code>{text}</code>
      </pre>
    </copy-code>
  );
}
