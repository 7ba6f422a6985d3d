import { Hono } from 'hono';
import { admin } from './admin.ts';
import { withinLimits } from './bindings.ts';
import type { Env } from './env.ts';
import { gaps } from './gaps/routes.ts';
import { subscribers } from './gaps/subscribers/routes.ts';
import { noMoreAnswers } from './gaps/subscribers/unsubscribing.ts';
import { health } from './health/routes.ts';
import type { AppEnv } from './http/context.ts';
import { fault, problem } from './http/problem/problem.ts';
import { defaultHeaders, securityHeaders } from './http/response/headers.ts';
import { takeEmail } from './messages/email-routes.ts';
import { messagePages } from './messages/page-routes.ts';
import { messages } from './messages/routes.ts';
import { redirects } from './redirects/routes.ts';
import { scheduled } from './schedule.ts';
import { search } from './search/routes.ts';
import { surveys } from './surveys/routes.ts';
import { visits } from './visits/routes.ts';
import { votes } from './votes/routes.ts';
import { noMoreWeeks } from './weeks/unsubscribing.ts';

const app = new Hono<AppEnv>({ strict: false })
  .use(securityHeaders, defaultHeaders)
  .route('/api/messages', messages)
  .route('/api/votes', votes)
  .route('/api/gaps', gaps)
  .route('/api/visits', visits)
  .route('/api/surveys', surveys)
  .route('/api/askers', subscribers)
  .route('/api/unsubscribe/answer', noMoreAnswers)
  .route('/api/unsubscribe/week', noMoreWeeks)
  .route('/api/search', search)
  .route('/api/health', health)
  .route('/messages', messagePages)
  .route('/admin', admin)
  .route('/hc', redirects)
  .route('/support', redirects)
  .route('/:language/support/solutions', redirects)
  .route('/article', redirects)
  .route('/category', redirects)
  .route('/collection', redirects)
  .notFound((c) => problem(c, { status: 404 }))
  .onError(fault);

export default {
  fetch: (request: Request, env, context) => app.fetch(request, withinLimits(env), context),
  email: (message, env, context) => takeEmail(message, withinLimits(env), context),
  scheduled: ({ scheduledTime }, env) => scheduled(env, new Date(scheduledTime)),
} satisfies ExportedHandler<Env>;
