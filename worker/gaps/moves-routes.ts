import { Hono } from 'hono';
import { mergeSchema, splitSchema, undoMoveSchema } from '../contract/gaps.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { backToGap, gapNow } from './gap-of-address.ts';
import { mergeGaps, splitGap, undoMove } from './moves.ts';

/** Gaps are merged and split by hand; the schedule leaves them so. */
export const moves = new Hono<AppEnv>()
  .post('/gaps/:gap/merge', body(mergeSchema), async (c) => {
    const gap = await gapNow(c);
    if (!gap) return problem(c, { status: 404 });

    const { other } = c.req.valid('form');
    const isMerged = await mergeGaps(c.env.DB, { gap, other, now: new Date() });
    return backToGap(c, { gap, what: isMerged ? 'merged' : 'unchanged' });
  })
  .post('/gaps/:gap/split', body(splitSchema), async (c) => {
    const gap = await gapNow(c);
    if (!gap) return problem(c, { status: 404 });

    const { wordings } = c.req.valid('form');
    const other = await splitGap(c.env.DB, { gap, wordings, now: new Date() });
    return backToGap(c, { gap, what: other === undefined ? 'unchanged' : 'split' });
  })
  .post('/gaps/:gap/undo', body(undoMoveSchema), async (c) => {
    const gap = await gapNow(c);
    if (!gap) return problem(c, { status: 404 });

    const { move } = c.req.valid('form');
    const undone = await undoMove(c.env.DB, { gap, id: move, now: new Date() });
    return backToGap(c, { gap: undone?.gap ?? gap, what: undone ? 'undone' : 'unchanged' });
  })
  .on(
    'ALL',
    ['merge', 'split', 'undo'].map((deed) => `/gaps/:gap/${deed}`),
    onlyAllows('POST'),
  );
