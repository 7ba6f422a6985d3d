/** What forms say of the files that can go with a message. */
export const files = {
  label: 'Files (optional)',
  hint: (number: number, megabytes: number, kinds: string) =>
    `Up to ${number}, each up to ${megabytes} MB: ${kinds}.`,
  /** Behind it, where a form that was sent is shown again. */
  again: 'A page cannot keep files: choose yours again.',
  number: (number: number) => `Choose up to ${number} files.`,
  /** Of those that are one too many, or more; `names` are all of them. */
  leftOut: (names: string, number: number) => `Left out: ${names}. Choose up to ${number} files.`,
  large: (name: string, megabytes: number) =>
    `“${name}” is larger than ${megabytes} MB. Make it smaller, or leave it out.`,
  empty: (name: string) => `“${name}” is empty.`,
  kind: (name: string, kinds: string) =>
    `“${name}” is none of these: ${kinds}. Text must be in UTF-8.`,
  remove: 'Remove',
  /** What a button of that name says to whoever hears it. */
  removeOne: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  /** Beside a bar that fills. */
  sending: 'Sending the files',
  /** Above those that are there. */
  list: 'Files',
};
