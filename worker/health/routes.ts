import { Hono } from 'hono';
import { version } from '../../package.json';
import { logFault } from '../faults.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { keyFault } from '../private-data/keys.ts';
import { newestMigration } from './db.ts';

export const health = new Hono<AppEnv>()
  .get('/', async (c) => {
    try {
      const migration = await newestMigration(c.env.DB);
      const key = keyFault(c.env);
      const known = { version, migration, database: 'ok', key: key ?? 'ok' };
      // Without it no message can be taken.
      return key
        ? c.json({ status: 'unavailable', ...known }, 503, { 'Retry-After': '5' })
        : c.json({ status: 'ok', ...known });
    } catch (fault) {
      // Telling that the database is away is what this route is for.
      logFault(fault, c.req.url);
      return c.json({ status: 'unavailable', version, database: 'away' }, 503, {
        'Retry-After': '5',
      });
    }
  })
  .all('/', onlyAllows('GET, HEAD'));
