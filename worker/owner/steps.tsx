interface Steps {
  /** How many gave 1, 2, 3, 4, 5. */
  steps: number[];
  names: Record<1 | 2 | 3 | 4 | 5, string>;
}

/** Five bars, the best answer first. */
export function FiveSteps({ steps, names }: Steps) {
  const most = Math.max(1, ...steps);
  return (
    <ul class="surveys">
      {([5, 4, 3, 2, 1] as const).map((step) => {
        const count = steps[step - 1] ?? 0;
        return (
          <li>
            <span>{names[step]}</span>
            <i style={`width:${((100 * count) / most).toFixed(1)}%`} />
            <b>{count}</b>
          </li>
        );
      })}
    </ul>
  );
}
