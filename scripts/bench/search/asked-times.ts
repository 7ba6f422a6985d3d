/** Asks one question after the other of an index that is opened anew. */
export type Open = () => Promise<(question: string) => unknown>;

/** Milliseconds, of half of the questions and of all but the slowest twentieth. */
export interface Times {
  p50: number;
  p95: number;
}

export interface AskedTimes {
  /** A first question, with opening the index. */
  first: Times;
  /** The next one. */
  next: Times;
  /** That one again: all that it needs is there. */
  again: Times;
}

/** So often each question is measured: the least counts, which the machine's other work touches least. */
const repeated = 5;

/** How long questions take that one reader after the other asks, each of them two. */
export async function askedTimes(questions: readonly string[], open: Open): Promise<AskedTimes> {
  const least: Record<keyof AskedTimes, number[]> = { first: [], next: [], again: [] };
  for (let n = 0; n < repeated * questions.length; n++) {
    const at = n % questions.length;
    const [question, next] = [at, at + 1].map((k) => questions[k % questions.length] ?? '');
    let ask: Awaited<ReturnType<Open>> | undefined;
    await measure('first', at, async () => {
      ask = await open();
      await ask(question ?? '');
    });
    for (const kind of ['next', 'again'] as const) await measure(kind, at, () => ask?.(next ?? ''));
  }
  return { first: timesOf(least.first), next: timesOf(least.next), again: timesOf(least.again) };

  async function measure(kind: keyof AskedTimes, at: number, act: () => unknown) {
    const start = performance.now();
    await act();
    const time = performance.now() - start;
    least[kind][at] = Math.min(time, least[kind][at] ?? Infinity);
  }
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
