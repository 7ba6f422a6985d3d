/** A text that has names and dates in it, which may be Chinese or not: a space stands where Chinese meets Latin letters or digits. */
export const spacedText = (texts: TemplateStringsArray, ...values: string[]): string =>
  texts.reduce((whole, text, n) => join(join(whole, values[n - 1] ?? ''), text));

const join = (before: string, after: string) =>
  meets.test(`${before.slice(-1)}${after.slice(0, 1)}`) ? `${before} ${after}` : before + after;

const meets = /\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/u;
