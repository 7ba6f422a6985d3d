import type { Child } from 'hono/jsx';

/** What has just been done, at the head of the page that follows. */
export function Notice({ children }: { children?: Child }) {
  return (
    <div class="field">
      <div class="note" role="status">
        <span aria-hidden="true">✓</span>
        <div class="actions">{children}</div>
      </div>
    </div>
  );
}
