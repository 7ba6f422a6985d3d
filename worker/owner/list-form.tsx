/** What a form sends for it, and its name. */
export type Option = readonly [id: string, name: string];

interface Field {
  name: string;
  label: string;
  options: Option[];
  /** Without it the first. */
  chosen: string | undefined;
}

/** A choice of the form above a list. */
export const SelectField = ({ name, label, options, chosen }: Field) => (
  <label>
    {label}
    <select class="control" name={name}>
      {options.map(([id, option]) => (
        <option value={id} selected={id === chosen}>
          {option}
        </option>
      ))}
    </select>
  </label>
);
