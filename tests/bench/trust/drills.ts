import { backup } from './backup.ts';
import { bindings } from './bindings.ts';
import { doors } from './doors.ts';
import type { Drill } from './drill.ts';
import { erasure } from './erasure.ts';
import { index } from './index-files.ts';
import { kills } from './kills.ts';
import { mail } from './mail.ts';
import { once } from './once.ts';
import { reading } from './reading.ts';
import { texts } from './texts.ts';
import { weeks } from './weeks.ts';

/** In the order in which they run. */
export const drills: Record<string, Drill> = {
  kills,
  once,
  texts,
  mail,
  bindings,
  reading,
  index,
  weeks,
  backup,
  doors,
  erasure,
};
