import { gapPath } from '../../owner/paths.ts';

interface Choice {
  gap: number;
  field: 'topic' | 'article';
  /** Its label, and the button's. */
  name: string;
  use: string;
  options: { id: string; name: string }[];
  chosen: string | undefined;
  hint?: string | undefined;
  /** The part of the page that shows what was chosen. */
  to: 'write' | 'words';
}

/** Shows a gap's page for another topic or article. */
export function GapChoice({ gap, field, name, use, options, chosen, hint, to }: Choice) {
  return (
    <form class="field actions" method="get" action={`${gapPath(gap)}#${to}`}>
      <label for={field}>{name}</label>
      <select class="control" id={field} name={field}>
        {options.map((option) => (
          <option value={option.id} selected={option.id === chosen}>
            {option.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button small">
        {use}
      </button>
      {hint && <span class="muted fine-print">{hint}</span>}
    </form>
  );
}
