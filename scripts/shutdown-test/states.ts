import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running service, and the Genesys that it reads. */
export interface Target {
  readonly url: string;
  readonly key: string;
  readonly simulatorUrl: string;
  /** The connection to the database goes on, and carries nothing any more; only on PostgreSQL. */
  readonly silenceDatabase?: () => void;
}

/** A state that the service may be in when it is told to end. */
export interface State {
  readonly name: string;
  /** Whether CI has the time for it. */
  readonly short?: boolean;
  /** The stop cannot be recorded. */
  readonly withoutRecord?: boolean;
  /** A second signal follows after so long; then the end must come within `MAX_HURRIED_MS`. */
  readonly secondSignalAfterMs?: number;
  /** Brings the service into the state. What it gives is checked after the end. */
  readonly enter: (target: Target) => Promise<void | (() => void)>;
}

export const states: readonly State[] = [
  { name: 'at rest', short: true, enter: () => Promise.resolve() },
  { name: 'idle connections that are kept alive', short: true, enter: keepAlive },
  { name: 'open event streams', short: true, enter: watchChange },
  { name: 'a slow upload', enter: uploadSlowly },
  { name: 'half a header', enter: halfAHeader },
  { name: 'stalled readers of exports', enter: stallReaders },
  { name: 'a sync run that Genesys does not answer', enter: readWithoutAnswer },
  { name: 'a change at work that Genesys does not answer', enter: applyWithoutAnswer },
  { name: 'a verification', enter: verify },
  { name: 'a database that does not answer', withoutRecord: true, enter: loseDatabase },
  { name: 'all of it', enter: everything },
  { name: 'a second signal', short: true, secondSignalAfterMs: 300, enter: uploadSlowly },
];

async function everything(target: Target): Promise<() => void> {
  const check = await watchChange(target);
  for (const enter of [
    keepAlive,
    uploadSlowly,
    halfAHeader,
    stallReaders,
    applyWithoutAnswer,
    readWithoutAnswer,
    verify,
  ])
    await enter(target);
  return check;
}

async function keepAlive(target: Target): Promise<void> {
  for (let i = 0; i < 5; i++) {
    const socket = await open(target);
    const answered = new Promise((resolve) => socket.once('data', resolve));
    socket.write(head(target, 'GET', '/api/v1/sync'));
    await answered;
  }
}

async function watchChange(target: Target): Promise<() => void> {
  const { id } = await planChange(target);
  const texts = ['', '', ''];
  for (const i of texts.keys()) {
    const socket = await open(target);
    const began = new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        texts[i] += chunk.toString();
        if (texts[i]!.includes('event: progress')) resolve();
      });
    });
    socket.write(head(target, 'GET', `/api/v1/changes/${id}/events`));
    await began;
  }
  return () => {
    for (const text of texts)
      if (!/event: reconnect\n(.*\n)*retry: \d+/.test(text))
        throw new Error(`A stream was not told to reconnect:\n${text}`);
  };
}

async function uploadSlowly(target: Target): Promise<void> {
  const socket = await open(target);
  const length = { 'content-length': '100000', 'content-type': 'application/json' };
  socket.write(head(target, 'POST', '/api/v1/simulations', length));
  const timer = setInterval(() => socket.write(' '), 200).unref();
  socket.on('close', () => clearInterval(timer));
  await sleep(100);
}

async function halfAHeader(target: Target): Promise<void> {
  (await open(target)).write('GET /api/v1/sync HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  await sleep(100);
}

async function stallReaders(target: Target): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const socket = await open(target);
    socket.pause();
    // One after the other on the same connection: more than all buffers on the way take.
    socket.write(head(target, 'GET', '/api/v1/permissions/matrix?format=json').repeat(100));
  }
  await sleep(1_000);
}

async function readWithoutAnswer(target: Target): Promise<void> {
  await armFault(target, { match: { path: '/api/v2/users' }, effects: [{ kind: 'hang' }] });
  await ask(target, 'POST', '/api/v1/sync');
  await sleep(500);
}

async function applyWithoutAnswer(target: Target): Promise<void> {
  const change = await planChange(target);
  await armFault(target, { match: { path: '/api/v2/authorization/*' }, effects: [{ kind: 'hang' }] });
  const body = { planSha256: change.planSha256 };
  await ask(target, 'POST', `/api/v1/changes/${change.id}/apply`, body);
  await sleep(1_000);
}

async function verify(target: Target): Promise<void> {
  await ask(target, 'POST', '/api/v1/audit/verify');
}

function loseDatabase({ silenceDatabase }: Target): Promise<void> {
  silenceDatabase?.();
  return Promise.resolve();
}

async function planChange(target: Target): Promise<{ id: string; planSha256: string }> {
  const { users } = (await ask(target, 'GET', '/api/v1/users?pageSize=50')) as {
    users: { id: string; state: string }[];
  };
  const { roles } = (await ask(target, 'GET', '/api/v1/roles?pageSize=20')) as { roles: { id: string }[] };
  for (const { id } of roles) {
    const subjectId = users.find(({ state }) => state === 'active')!.id;
    const item = { kind: 'grant_added', subjectType: 'user', subjectId, roleId: id, divisionId: '*' };
    const planned = await tryAsk(target, 'POST', '/api/v1/changes', { items: [item] });
    if (planned.status === 201) return planned.body as { id: string; planSha256: string };
  }
  throw new Error('No change could be planned.');
}

async function armFault({ simulatorUrl }: Target, fault: object): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/_simulator/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults: [fault] }),
  });
  if (!answer.ok) throw new Error(`The simulator refused a fault: ${await answer.text()}`);
}

export async function ask(target: Target, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await tryAsk(target, method, path, body);
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function tryAsk(target: Target, method: string, path: string, body?: object) {
  const answer = await fetch(target.url + path, {
    method,
    headers: {
      authorization: `Bearer ${target.key}`,
      'idempotency-key': crypto.randomUUID(),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

async function open({ url }: Target): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // The service cuts it in the end.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

function head(
  { key }: Target,
  method: string,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const headers = { host: 'x', authorization: `Bearer ${key}`, ...more };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
