import { keptLength } from '../../contract/query.ts';
import type { View } from '../../owner/view.ts';

/** By its address the words are searched for: it works without script. */
export function SearchForm({ words, view }: { words: string; view: View }) {
  const { search } = view.strings.messages;
  return (
    <search>
      <form class="list-form single" method="get" action="/admin/messages/">
        <label>
          {search.label}
          <input
            class="control"
            type="search"
            name="q"
            value={words}
            maxlength={keptLength.max}
            dir="auto"
          />
        </label>
        <button type="submit" class="button">
          {search.button}
        </button>
      </form>
    </search>
  );
}
