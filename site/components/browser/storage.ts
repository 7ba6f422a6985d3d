type Area = 'localStorage' | 'sessionStorage';

/** What was written under `key`; nothing where the browser lets a page store nothing. */
export const read = (area: Area, key: string) =>
  ifAllowed(() => window[area].getItem(key)) ?? undefined;

/** Whether `value` was kept: a browser may refuse, or have no room left. */
export const write = (area: Area, key: string, value: string) =>
  ifAllowed(() => {
    window[area].setItem(key, value);
    return true;
  }) ?? false;

/** The value that was kept as JSON under `key`; nothing where what lies there is unusable, whoever wrote it. */
export function readJson<Value>(area: Area, key: string, isUsable: Check<Value>) {
  try {
    const value: unknown = JSON.parse(read(area, key) ?? 'null');
    return isUsable(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `value` was kept as JSON. */
export const writeJson = (area: Area, key: string, value: unknown) =>
  write(area, key, JSON.stringify(value));

export const remove = (area: Area, key: string) => ifAllowed(() => window[area].removeItem(key));

export const keysOf = (area: Area) => ifAllowed(() => Object.keys(window[area])) ?? [];

/** Where storing is blocked, even the name of the storage throws. */
function ifAllowed<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Whether a value that was read is what it was written as. */
type Check<Value> = (value: unknown) => value is Value;

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isNumber = (value: unknown): value is number => typeof value === 'number';

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const isListOf =
  <Value>(isItem: Check<Value>) =>
  (value: unknown): value is Value[] =>
    Array.isArray(value) && value.every(isItem);

/** An object with at least these fields. */
export const hasFields =
  <Fields extends object>(checks: { [Name in keyof Fields]: Check<Fields[Name]> }) =>
  (value: unknown): value is Fields =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check<unknown>>(checks).every(([name, isUsable]) =>
      isUsable(Reflect.get(value, name)),
    );

export const isMissingOr =
  <Value>(isUsable: Check<Value>) =>
  (value: unknown): value is Value | undefined =>
    value === undefined || isUsable(value);
