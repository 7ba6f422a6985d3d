/**
 * The owner's words in place of those of a language, as the build makes them of her files: a text, a list, what stands at
 * some keys of a group, or a text with places in it.
 */
export type OwnText = string | readonly string[] | OwnGroup | OwnFilled;

/** A text with places in it. */
export type Said = (...given: unknown[]) => unknown;

export interface OwnGroup {
  readonly [key: string]: OwnText;
}

/** In place of a function: what it is given, in order or by name, goes into a text, or into each of several. */
interface OwnFilled {
  readonly names: readonly string[];
  /** Whether it is given one thing that has these names. */
  readonly isByName: boolean;
  readonly says: OwnSaid;
}

/** With `forms` it is said by the number that it is given. */
export type OwnSaid =
  | string
  | { readonly forms: { readonly [category: string]: string } }
  | { readonly parts: { readonly [key: string]: OwnSaid } };

/** Strings of a language with the owner's words in them. */
export function withOwnTexts<Strings>(
  strings: Strings,
  own: OwnText | undefined,
  code: string,
): Strings {
  const merged: unknown = merge(strings, own, code);
  return merged as Strings;
}

function merge(base: unknown, own: OwnText | undefined, code: string): unknown {
  if (own === undefined || typeof own === 'string' || Array.isArray(own)) return own ?? base;
  if (typeof base === 'function') return filled(base as Said, own as OwnFilled, code);
  if (typeof base !== 'object' || base === null) return base;
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [key, merge(value, (own as OwnGroup)[key], code)]),
  );
}

const filled =
  (base: Said, { names, isByName, says }: OwnFilled, code: string) =>
  (...given: unknown[]): unknown => {
    const values = isByName
      ? (given[0] as Record<string, unknown>)
      : Object.fromEntries(names.map((name, n) => [name, given[n]]));
    return said(says, values, code, () => base(...given));
  };

function said(
  says: OwnSaid,
  values: Record<string, unknown>,
  code: string,
  otherwise: () => unknown,
): unknown {
  if (typeof says === 'string') return put(says, values);
  if ('forms' in says) {
    const number = Object.values(values).find((value) => typeof value === 'number') ?? 0;
    const { forms } = says;
    return put(forms[new Intl.PluralRules(code).select(number)] ?? forms['other'] ?? '', values);
  }
  const rest = otherwise() as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      const own = says.parts[key];
      return [key, own === undefined ? value : said(own, values, code, () => value)];
    }),
  );
}

const put = (text: string, values: Record<string, unknown>) =>
  text.replace(/\{(\w+)\}/g, (place, name) =>
    name in values ? String(values[name] ?? '') : place,
  );
