/**
 * The text that an expression of a program stands for, where it can be seen without running it: a string, a number, a
 * path that `require` or `useBaseUrl` is given, the first picture of several.
 */
export function literalOf(expression: string): string | undefined {
  const written = expression.trim();
  const string = /^(["'`])([^"'`]*)\1$/.exec(written)?.[2];
  if (string !== undefined && !string.includes('${')) return string;
  if (/^-?\d+(?:\.\d+)?$|^(?:true|false)$/.test(written)) return written;
  const given = /^(?:require|useBaseUrl|withBase|withBaseUrl|url)\(\s*(["'`])([^"'`]+)\1/.exec(
    written,
  );
  if (given) return given[2];
  return /(["'`])([^"'`]+\.(?:png|jpe?g|gif|webp|avif|svg))\1/i.exec(written)?.[2];
}
