/** Where two values differ, with the path to each place; numbers may differ by rounding alone. */
export function differences(found: unknown, expected: unknown, path = ''): string[] {
  if (isTree(found) && isTree(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(found[key], expected[key], `${path}/${key}`));
  }
  const isSame =
    typeof found === 'number' && typeof expected === 'number'
      ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : found === expected;
  return isSame
    ? []
    : [`${path}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
}

const isTree = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;
