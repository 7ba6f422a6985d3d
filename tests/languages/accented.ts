/** Not one plain letter, so that what nobody translated stands out. */
const letters: Record<string, string> = Object.fromEntries(
  [...'áƀçďéƒğĥíĵķļṁñóṕɋřšťúṽŵẋýž'].flatMap((letter, n) => {
    const plain = String.fromCharCode(97 + n);
    return [
      [plain, letter],
      [plain.toUpperCase(), letter.toUpperCase()],
    ];
  }),
);

/** Addresses, paths, tags, names of files and escapes mean the same in every language. */
const untouched =
  /\\u\{?[\da-f]+\}?|\\.|https?:\S+|\S*@\S+|<[^>]*>|&#?\w+;|\{[^}]*\}|[\w/-]+\.(?:yaml|mdx?|csv|json)|\d{4}-\w+:\S+/g;

/** A text in the language that the test makes: each letter with an accent, and longer where it is more than a word. */
export function accented(text: string): string {
  const parts = text.split(untouched);
  const kept = text.match(untouched) ?? [];
  return parts
    .map(
      (part, n) => part.replace(/[a-z]/gi, (letter) => letters[letter] ?? letter) + (kept[n] ?? ''),
    )
    .join('');
}
