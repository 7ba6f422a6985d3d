import type { NetworkBudget } from '../../budgets/db.ts';
import { settingsOf } from '../../settings.ts';
import type { AppContext } from '../context.ts';
import { networkOf } from './visitor.ts';

/** What may be written on this day, and the network that may use a part of it. */
export async function budgetOf(c: AppContext, now: Date): Promise<NetworkBudget> {
  const { rowsPerDay } = await settingsOf(c.env);
  return { rowsPerDay, network: await networkOf(c, now) };
}
