import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { OwnRole } from '../../src/auth/own-roles';
import { AUDIENCE, ISSUER, JwtIssuer } from '../support/jwt-issuer';
import { ChangeApp, keyed } from './change-app';

type Headers = Record<string, string>;

/** A service with callers of every kind: keys, tokens of Genesys, and JWTs that name people by their e-mail address. */
export class People {
  private constructor(
    readonly app: ChangeApp,
    private readonly issuer: JwtIssuer,
    private readonly folder: string,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<People> {
    const issuer = await JwtIssuer.create('key-1');
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-people-'));
    const file = join(folder, 'jwks.json');
    writeFileSync(file, JSON.stringify({ keys: [issuer.publicJwk] }));
    const app = await ChangeApp.start(
      {},
      {
        CHANGES_REQUIRE_APPROVAL: 'true',
        // Tokens are asked about over HTTP, which takes its time on a busy machine.
        GENESYS_TIME_BUDGET: '20s',
        GENESYS_TOKEN_AUTH: 'on',
        GENESYS_ROLE_MAP: '{"boss": ["admin"], "agent": ["admin"]}',
        JWT_ISSUER: ISSUER,
        JWT_AUDIENCE: AUDIENCE,
        JWT_JWKS_FILE: file,
        JWT_PERSON_CLAIM: 'email',
        ...env,
      },
    );
    return new People(app, issuer, folder);
  }

  /** A user of Genesys with their own token: ada is a boss, bob an agent. */
  async user(id: string): Promise<Headers> {
    return bearer(await this.app.service.simulator.userToken(id));
  }

  async jwt(sub: string, claims: Record<string, unknown> = {}): Promise<Headers> {
    return bearer(await this.issuer.sign({ sub, roles: ['admin'], ...claims }));
  }

  /** A key with this role, made by another caller; the administrator's without one. */
  async key(role: OwnRole, creator?: Headers): Promise<Headers> {
    const wanted = { name: role, roles: [role] };
    const { status, body } = await this.app.service.post<CreatedApiKeyDto>('/api/v1/api-keys', wanted, {
      ...keyed(),
      ...creator,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return bearer(body.key);
  }

  /** What a caller does, as status and code. */
  async act<Body extends object>(
    url: string,
    body: object,
    by: Headers = {},
  ): Promise<{ status: number; body: Body & { code?: string } }> {
    return this.app.service.post<Body & { code?: string }>(url, body, { ...keyed(), ...by });
  }

  async stop(): Promise<void> {
    await this.app.service.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}
