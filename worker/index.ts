import { Hono } from 'hono';
import type { AppEnv } from './app.ts';
import type { Env } from './env.ts';
import { fault } from './guards/faults.ts';
import { securityHeaders } from './guards/headers.ts';
import { problem } from './guards/problem.ts';
import { admin } from './routes/admin/admin.ts';
import { askers } from './routes/askers.ts';
import { gaps } from './routes/gaps.ts';
import { health } from './routes/health.ts';
import { messagePages } from './routes/message-page.ts';
import { messages } from './routes/messages.ts';
import { search } from './routes/search.ts';
import { surveys } from './routes/surveys.ts';
import { visits } from './routes/visits.ts';
import { votes } from './routes/votes.ts';
import { scheduled } from './scheduled.ts';

const app = new Hono<AppEnv>({ strict: false })
  .use(securityHeaders)
  .route('/api/messages', messages)
  .route('/api/votes', votes)
  .route('/api/gaps', gaps)
  .route('/api/visits', visits)
  .route('/api/surveys', surveys)
  .route('/api/askers', askers)
  .route('/api/search', search)
  .route('/api/health', health)
  .route('/messages', messagePages)
  .route('/admin', admin)
  .notFound((c) => problem(c, { status: 404 }))
  .onError(fault);

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => scheduled(env, new Date(scheduledTime)),
} satisfies ExportedHandler<Env>;
