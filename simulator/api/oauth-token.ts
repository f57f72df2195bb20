import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { applyEffect, type FaultSurface } from '../controls/apply-effect';
import type { SimulatedClient } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { tokenLifetimeOf } from './clients';

const PATH = '/oauth/token';

/** A refusal in the form of RFC 6749 §5.2, with the extra `description` that the real endpoint sends. */
class TokenRefusal extends Error {
  constructor(
    readonly status: 400 | 401,
    readonly error: string,
    description: string,
  ) {
    super(description);
  }
}

/**
 * `POST /oauth/token`: client credentials, by Basic authentication or in the form; or the code of a person who signed in,
 * with the verifier of PKCE instead of a secret.
 */
export function serveToken(app: FastifyInstance, simulator: SimulatorState): void {
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, text, parsed) => parsed(null, new URLSearchParams(String(text))),
    );
    scope.setErrorHandler((error, _request, reply) => sendRefusal(error, reply));
    scope.post(PATH, async (request, reply) => {
      reply.header('inin-correlation-id', randomUUID());
      simulator.calls.tokenRequested();
      const effect = simulator.faults.next({ method: 'POST', template: PATH, path: PATH });
      if (effect && (await applyEffect(effect, request, reply, surfaceFor(simulator))) === 'answered') {
        return reply;
      }
      return issue(simulator, request);
    });
    done();
  });
}

function issue(simulator: SimulatorState, request: FastifyRequest) {
  if (simulator.modes.tokenThrottled) {
    throw new TokenRefusal(400, 'invalid_request', 'rate limit exceeded; retry the request later');
  }
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  if (form.get('grant_type') === 'authorization_code') return redeem(simulator, form);
  const client = authenticatedClient(simulator, request.headers.authorization, form);
  if (form.get('grant_type') !== 'client_credentials') {
    throw new TokenRefusal(400, 'unsupported_grant_type', 'the grant type is not supported');
  }
  const lifetimeSeconds = tokenLifetimeOf(simulator, client);
  const access_token = simulator.tokens.issue({ clientId: client.id }, lifetimeSeconds);
  return { access_token, token_type: 'bearer', expires_in: lifetimeSeconds };
}

function redeem(simulator: SimulatorState, form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? '';
  const claimed = { clientId: text('client_id'), redirectUri: text('redirect_uri') };
  const signedIn = simulator.signInCodes.redeem(text('code'), claimed, text('code_verifier'));
  const client = signedIn && simulator.org.clients.get(signedIn.clientId);
  if (!client) throw new TokenRefusal(400, 'invalid_grant', 'the code is not valid');
  const lifetimeSeconds = tokenLifetimeOf(simulator, client);
  const holder = { clientId: client.id, userId: signedIn.userId };
  const access_token = simulator.tokens.issue(holder, lifetimeSeconds);
  return { access_token, token_type: 'bearer', expires_in: lifetimeSeconds };
}

function authenticatedClient(
  simulator: SimulatorState,
  header: string | undefined,
  form: URLSearchParams,
): SimulatedClient {
  const [id, secret] = basicCredentials(header) ?? [form.get('client_id'), form.get('client_secret')];
  const client = simulator.org.clients.get(id ?? '');
  if (!client) throw new TokenRefusal(400, 'invalid_client', 'client not found');
  if (client.secret !== secret) throw new TokenRefusal(401, 'invalid_client', 'authentication failed');
  if (client.state !== 'active') throw new TokenRefusal(401, 'invalid_client', 'client is not active');
  if (client.authorizedGrantType !== 'CLIENT-CREDENTIALS') {
    throw new TokenRefusal(400, 'unauthorized_client', 'the client may not use this grant type');
  }
  return client;
}

function basicCredentials(header = ''): [id: string, secret: string] | undefined {
  const encoded = /^Basic (\S+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function surfaceFor(simulator: SimulatorState): FaultSurface {
  return {
    errorBody: (status, code = status >= 500 ? 'server_error' : 'invalid_request') =>
      oauthError(code, `the simulator was told to answer ${status}`),
    revokeToken: () => simulator.tokens.revokeAll(),
    now: simulator.clock,
    wait: (ms) => simulator.faults.wait(ms),
  };
}

function sendRefusal(thrown: unknown, reply: FastifyReply): FastifyReply {
  if (thrown instanceof TokenRefusal) {
    return reply.code(thrown.status).send(oauthError(thrown.error, thrown.message));
  }
  const status = (thrown as { statusCode?: number }).statusCode ?? 500;
  return reply.code(status).send(oauthError('invalid_request', 'the request could not be read'));
}

const oauthError = (error: string, text: string) => ({ error, description: text, error_description: text });
