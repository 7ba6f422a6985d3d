type Storage = 'localStorage' | 'sessionStorage';

/** What was written under `key`; nothing where the browser lets a page store nothing. */
export const read = (storage: Storage, key: string) =>
  ifAllowed(() => window[storage].getItem(key)) ?? undefined;

/** Whether `value` was kept: a browser may refuse, or have no room left. */
export const write = (storage: Storage, key: string, value: string) =>
  ifAllowed(() => {
    window[storage].setItem(key, value);
    return true;
  }) ?? false;

export const remove = (storage: Storage, key: string) =>
  ifAllowed(() => window[storage].removeItem(key));

export const keysOf = (storage: Storage) => ifAllowed(() => Object.keys(window[storage])) ?? [];

/** Where storing is blocked, even the name of the storage throws. */
function ifAllowed<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
