const acts: (() => void)[] = [];

/** Does something when the command ends, however it does. */
export function whenEnding(act: () => void): void {
  acts.push(act);
  if (acts.length > 1) return;
  process.on('exit', () => {
    for (const one of acts) one();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
