import { end } from '../terminal/options.ts';
import { openMemory } from './deciding/memory.ts';
import { sendGaps } from './deciding/send-gaps.ts';
import type { Call } from './harvest.ts';

/** Sends what waits. */
export async function send(others: string[], call: Call): Promise<void> {
  if (others.length > 0) end('Write nothing after send.', 2);
  const memory = openMemory();
  if (memory.waiting().length === 0) console.log('No question waits to become a gap.');
  await sendGaps(memory, call, call.now);
}
