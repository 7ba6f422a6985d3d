import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../context.ts';

/** What every answer of the Worker says, refusals and faults included. */
export const securityHeaders = secureHeaders({
  xFrameOptions: 'DENY',
  // `no-referrer` would make forms carry `Origin: null`.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  // What follows is for browsers and plug-ins that are gone, or changes nothing here.
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** What an answer says that has no own: a page brings the policy of its shell. */
const defaults = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

export const defaultHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of Object.entries(defaults)) {
    if (!headers.has(name)) headers.set(name, value);
  }
});
