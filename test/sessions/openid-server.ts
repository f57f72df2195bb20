import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { JwtIssuer } from '../support/jwt-issuer';

/** An OpenID Connect provider of this machine: it signs in the person it is told to, without asking. */
export class OpenIdServer {
  /** The claims of whoever signs in next, or is asked about. */
  person: Record<string, unknown> = { sub: 'pat', name: 'Pat', roles: ['auditor'] };
  /** What the ID token says instead. */
  idToken: Record<string, unknown> = {};
  expiresIn = 600;
  userInfoStatus = 200;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));
  private nonce = '';
  private challenge = '';

  private constructor(private readonly issuer: JwtIssuer) {}

  static async start(): Promise<OpenIdServer> {
    const server = new OpenIdServer(await JwtIssuer.create('1'));
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the provider sends the browser back with. */
  authorize(address: string): URLSearchParams {
    const { searchParams } = new URL(address);
    this.nonce = searchParams.get('nonce') ?? '';
    this.challenge = searchParams.get('code_challenge') ?? '';
    return new URLSearchParams({ code: 'good', state: searchParams.get('state') ?? '', iss: this.url });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, body] = await this.answerTo(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private async answerTo(request: IncomingMessage): Promise<[number, object]> {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return [200, this.metadata()];
      case '/keys':
        return [200, { keys: [this.issuer.publicJwk] }];
      case '/userinfo':
        return [this.userInfoStatus, this.person];
      default:
        return this.tokens(new URLSearchParams(await text(request)));
    }
  }

  private async tokens(form: URLSearchParams): Promise<[number, object]> {
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (form.get('code') !== 'good' || verifier !== this.challenge) return [400, { error: 'invalid_grant' }];
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.url, aud: 'rolecall', iat: now, exp: now + 300, nonce: this.nonce };
    const id_token = await this.issuer.sign({ ...usual, ...this.person, ...this.idToken }, { typ: 'JWT' });
    return [
      200,
      { access_token: `token-${now}`, token_type: 'Bearer', expires_in: this.expiresIn, id_token },
    ];
  }

  private metadata() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/keys`,
      userinfo_endpoint: `${this.url}/userinfo`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['ES256'],
      subject_types_supported: ['public'],
    };
  }
}
