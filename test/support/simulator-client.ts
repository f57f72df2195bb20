import type { Calls } from '../../simulator/controls/call-counter';
import type { Change } from '../../simulator/controls/changes';
import type { Fault } from '../../simulator/controls/fault';
import type { UserSignIn } from '../../simulator/controls/issue-user-token';
import type { ModesPatch } from '../../simulator/controls/modes';
import type { ScheduledChange } from '../../simulator/controls/scheduled-changes';

interface GrantEntity {
  subjectId: string;
  role: { id: string; policies: { actions: string[] }[] };
  division: { id: string };
}

interface Entity extends GrantEntity {
  id: string;
  type: string;
  divisions: { id: string }[];
}

/** The fields that tests look at. Each is there only where the operation in question gives it. */
interface Body {
  access_token: string;
  token: string;
  error: string;
  error_description: string;
  code: string;
  entities: Entity[];
  pageSize: number;
  pageCount: number;
  total: number;
  nextUri?: string;
  previousUri?: string;
  grants: GrantEntity[];
  permissions: string[];
  permissionPolicies: { actionSet: string[] }[];
  groups?: unknown[];
  authorization?: { roles: unknown[]; permissions: string[] };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}

/** Talks to a simulator over plain HTTP: the API with a token, and the controls. */
export class SimulatorClient {
  private token = '';

  constructor(readonly url: string) {}

  async login(clientId = 'rolecall-demo', secret = `${clientId}-secret`): Promise<this> {
    const answer = await this.requestToken(clientId, secret);
    this.token = answer.body.access_token;
    return this;
  }

  requestToken(clientId: string, secret: string, grantType = 'client_credentials'): Promise<Answer> {
    return this.send('/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: grantType }),
    });
  }

  /** The token that a user gets by signing in. */
  async userToken(userId: string, more: Partial<UserSignIn> = {}): Promise<string> {
    const { status, body } = await this.control('POST', '/user-tokens', { userId, ...more });
    if (status !== 201) throw new Error(body.error);
    return body.token;
  }

  get(path: string): Promise<Answer> {
    return this.send(`/api/v2${path}`, { headers: this.authorization() });
  }

  delete(path: string): Promise<Answer> {
    return this.send(`/api/v2${path}`, { method: 'DELETE', headers: this.authorization() });
  }

  post(path: string, body?: unknown): Promise<Answer> {
    const headers = { ...this.authorization(), 'content-type': 'application/json' };
    return this.send(`/api/v2${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async calls(): Promise<Calls> {
    return (await this.send('/_simulator/calls')).body as unknown as Calls;
  }

  setFaults(faults: Fault[]): Promise<Answer> {
    return this.control('PUT', '/faults', { faults });
  }

  setModes(modes: ModesPatch): Promise<Answer> {
    return this.control('PUT', '/modes', modes);
  }

  change(...changes: Change[]): Promise<Answer> {
    return this.control('POST', '/changes', { changes });
  }

  /** Changes that are made when certain calls are answered; they take the place of those that still wait. */
  schedule(...scheduled: ScheduledChange[]): Promise<Answer> {
    return this.control('PUT', '/scheduled-changes', { scheduled });
  }

  control(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.send(`/_simulator${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  async send(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(this.url + path, init);
    const text = await response.text();
    const body = (text === '' ? undefined : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, body };
  }

  authorization() {
    return { authorization: `Bearer ${this.token}` };
  }
}
