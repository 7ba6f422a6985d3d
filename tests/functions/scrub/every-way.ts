/** Every one of `parts` around every value; the values come round in turn. */
export const around = (parts: readonly string[], values: readonly string[]) =>
  values.length >= parts.length
    ? values.map((value, n) => (parts[n % parts.length] ?? '').replace('@', value))
    : parts.map((part, n) => part.replace('@', values[n % values.length] ?? ''));

/** Every name with every sign, and behind it one value after the other. */
export const named = (
  names: readonly string[],
  signs: readonly string[],
  values: readonly string[],
) =>
  names.flatMap((name, n) =>
    signs.map((sign, m) => name + sign.replace('@', values[(n + m) % values.length] ?? '')),
  );
