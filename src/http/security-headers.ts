import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import type { FastifyInstance } from 'fastify';

const SHARED: HelmetOptions = {
  // Browsers heed it over https only. Other hosts of the domain are for others to say.
  strictTransportSecurity: { maxAge: 365 * 86_400, includeSubDomains: false },
  xFrameOptions: { action: 'deny' },
  // For browsers that are gone, or that nothing of ours concerns.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xDnsPrefetchControl: false,
};

const NONE = ["'none'"];
const SELF = ["'self'"];
const NOTHING_ELSE = { defaultSrc: NONE, baseUri: NONE, formAction: NONE, frameAncestors: NONE };

/** Of answers that are data: a browser that is made to show one runs and fetches nothing. */
export const securityHeaders = headersOf({
  ...SHARED,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  contentSecurityPolicy: { useDefaults: false, directives: NOTHING_ELSE },
});

/** Of the pages of Swagger UI: its own scripts, styles and images, and calls to this service. */
const pageHeaders = headersOf({
  ...SHARED,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...NOTHING_ELSE,
      scriptSrc: SELF,
      // Its page has style elements, which change with its version.
      styleSrc: [...SELF, "'unsafe-inline'"],
      imgSrc: [...SELF, 'data:'],
      fontSrc: SELF,
      connectSrc: SELF,
    },
  },
});

/** Of the console: nothing but files and answers of this service, and no code or styles within a page. */
export const consoleHeaders = headersOf({
  ...SHARED,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...NOTHING_ELSE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: SELF,
      fontSrc: SELF,
      connectSrc: SELF,
      manifestSrc: SELF,
    },
  },
});

/** The routes at and below the path are pages. Call it before any route is registered. */
export function servePages(fastify: FastifyInstance, path: string): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url !== path && !route.url.startsWith(`${path}/`)) return;
    route.onRequest = [
      (_request, reply, done) => {
        void reply.headers(pageHeaders);
        done();
      },
      ...[route.onRequest ?? []].flat(),
    ];
  });
}

/** What helmet sets, found out once: to let it work at each request would double what a check costs. */
function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error as Error;
  });
  return headers;
}
