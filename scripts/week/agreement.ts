/** One figure that is stored otherwise than the rows give it. */
export interface Difference {
  /** As in `outcomes.confirmed`. */
  path: string;
  stored: string | undefined;
  computed: string | undefined;
}

/**
 * Every figure in which two weeks differ, in the order in which they are stored. Of what weeks did not have yet when this
 * one closed there is nothing to compare.
 */
export function differencesOf(stored: object, computed: object): Difference[] {
  const known = Object.entries(computed).filter(([part]) => part in stored);
  const [before, now] = [figuresIn(stored), figuresIn(Object.fromEntries(known))];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((path) => ({ path, stored: before.get(path), computed: now.get(path) }))
    .filter((figure) => figure.stored !== figure.computed);
}

/** What the comparison came to; undefined where the week was not stored yet. */
export function agreementText(week: string, differences: Difference[] | undefined): string {
  if (!differences) return `${week} is not closed yet: there is nothing stored to compare with.`;
  if (differences.length === 0) return `${week}: the figures agree with the rows.`;
  return [
    `${week}: ${differences.length === 1 ? 'one figure is' : `${differences.length} figures are`} not what the rows give now:`,
    ...differences.map(
      ({ path, stored = 'nothing', computed = 'nothing' }) =>
        `  ${path}: stored ${stored}, computed ${computed}`,
    ),
    'Rows that went since (somebody was erased, their time was over), other settings than then, or a version that counted less (stored nothing) explain it.',
  ].join('\n');
}

/** Each figure by its path, as JSON writes it. */
function figuresIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]]);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return new Map([[path, '–']]);
  return new Map(
    parts.flatMap(([key, part]) => [...figuresIn(part, path ? `${path}.${key}` : key)]),
  );
}
