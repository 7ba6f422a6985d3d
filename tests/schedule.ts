import { turns } from '../worker/turns/turns.ts';

/** A Worker that is handed a time. */
interface Scheduled {
  scheduled(options: { cron: string; scheduledTime: Date }): Promise<unknown>;
}

/**
 * Lets the schedule come so often that each job had its turn, and then what waited for it: by default a message becomes a
 * gap, the gap finds its group, and the week closes.
 */
export async function runSchedule(
  worker: Scheduled,
  scheduledTime: Date,
  rounds = 3,
): Promise<void> {
  for (let run = 0; run < rounds * turns; run += 1) {
    await worker.scheduled({ cron: '* * * * *', scheduledTime });
  }
}
