import type { FastifyInstance } from 'fastify';

import type { SignedIn } from '../access/sign-in-codes';
import type { SimulatorState } from '../simulator-state';
import { signInPage } from './sign-in-page';

const PATH = '/oauth/authorize';

type Query = Readonly<Record<string, string | undefined>>;

/**
 * `GET /oauth/authorize`: who wants to be signed in is chosen from a list instead of proven, by `simulated_user`. Only for
 * the code grant with PKCE.
 */
export function serveAuthorize(app: FastifyInstance, simulator: SimulatorState): void {
  app.get<{ Querystring: Query }>(PATH, (request, reply) => {
    const { query } = request;
    const wanted = signInOf(simulator, query);
    if (typeof wanted === 'string') return reply.code(400).type('text/plain').send(`${wanted}\n`);
    const userId = query.simulated_user;
    if (userId === undefined) {
      // A page that lists people must not be framed or run anything, even here.
      void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
      return reply.type('text/html; charset=utf-8').send(signInPage(simulator.org, request.url, query.q));
    }
    const user = simulator.org.users.get(userId);
    if (user?.state !== 'active') return reply.code(400).type('text/plain').send('no such active user\n');
    const back = new URL(wanted.redirectUri);
    back.searchParams.set('code', simulator.signInCodes.issue({ ...wanted, userId }));
    if (query.state !== undefined) back.searchParams.set('state', query.state);
    return reply.redirect(back.href, 302);
  });
}

/** What the client asks for, or why it may not. */
function signInOf({ org }: SimulatorState, query: Query): Omit<SignedIn, 'userId'> | string {
  const { client_id: clientId = '', redirect_uri: redirectUri = '', code_challenge: codeChallenge } = query;
  const client = org.clients.get(clientId);
  if (client?.authorizedGrantType !== 'CODE' || client.state !== 'active')
    return 'no such client for the code grant';
  if (query.response_type !== 'code') return 'response_type must be code';
  if (!URL.canParse(redirectUri)) return 'redirect_uri must be a URL';
  if (query.code_challenge_method !== 'S256' || !codeChallenge) return 'code_challenge_method must be S256';
  return { clientId, redirectUri, codeChallenge };
}
