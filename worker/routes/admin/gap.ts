import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../../app.ts';
import type { GapJustDone } from '../../pages/admin/gap-done.tsx';

export const gap = new Hono<AppEnv>();

export function gapDone(c: AppContext): GapJustDone | undefined {
  const { done, gap } = c.req.query();
  return done === 'ignored' && Number.isSafeInteger(Number(gap))
    ? { what: done, gap: Number(gap) }
    : undefined;
}
