import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cerbosPolicies, partsOf } from './cerbos-policies';
import type { Peer, PeerRequest } from './peer';
import { rolesThere, type PeerFacts, type PeerQuestion } from './peer-facts';

const START_MS = 60_000;
const POLL_MS = 100;
const NO_ROLE = 'none';

/**
 * Cerbos keeps no users: each request names the roles that count for it, which its caller has to find. That is not
 * counted here.
 */
export class CerbosPeer implements Peer {
  readonly name = 'Cerbos';
  readonly pid: number;
  private readonly divisionAware: ReadonlySet<string>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly facts: PeerFacts,
  ) {
    this.pid = child.pid!;
    const aware = facts.permissions.filter((permission) => permission.divisionAware);
    this.divisionAware = new Set(aware.map(({ code }) => code));
  }

  static async start(folder: string, facts: PeerFacts): Promise<CerbosPeer> {
    const policies = join(folder, 'policies');
    mkdirSync(policies);
    for (const [file, policy] of cerbosPolicies(facts))
      writeFileSync(join(policies, file), JSON.stringify(policy));
    const [http, grpc] = [await freePort(), await freePort()];
    const settings = [
      `server.httpListenAddr=127.0.0.1:${http}`,
      `server.grpcListenAddr=127.0.0.1:${grpc}`,
      'storage.driver=disk',
      `storage.disk.directory=${policies}`,
      'telemetry.disabled=true',
    ].map((setting) => `--set=${setting}`);
    const child = spawn(binaryIn(folder), ['server', ...settings], { stdio: 'ignore' });
    const peer = new CerbosPeer(child, `http://127.0.0.1:${http}`, facts);
    await peer.answers();
    return peer;
  }

  request(question: PeerQuestion): PeerRequest {
    const { resource, action } = partsOf(question.permission);
    const roles = rolesThere(this.facts, question, this.divisionAware.has(question.permission));
    const body = {
      principal: { id: question.userId, roles: roles.length > 0 ? roles : [NO_ROLE] },
      resources: [{ actions: [action], resource: { kind: resource, id: question.divisionId } }],
    };
    const headers = { 'content-type': 'application/json' };
    return { path: '/api/check/resources', method: 'POST', headers, body: JSON.stringify(body) };
  }

  isAllowed(body: string): boolean {
    const { results } = JSON.parse(body) as { results: { actions: Record<string, string> }[] };
    return Object.values(results[0]!.actions)[0] === 'EFFECT_ALLOW';
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  private async answers(): Promise<void> {
    const end = Date.now() + START_MS;
    const isUp = () =>
      fetch(`${this.url}/_cerbos/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isUp())) {
      if (this.child.exitCode !== null || Date.now() > end) throw new Error('Cerbos does not answer.');
      await sleep(POLL_MS);
    }
  }
}

/** The program itself: the script of the package would be another process around it. */
function binaryIn(folder: string): string {
  const name = `cerbos-${process.platform}-${process.arch}`;
  return createRequire(join(folder, 'package.json')).resolve(`@cerbos/${name}/${name}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
