import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serveChecks } from './check-server';
import type { PeerFacts } from './peer-facts';

/** The part of node-casbin that is used: it is installed for the measurement only. */
interface Casbin {
  readonly newEnforcer: (model: unknown, adapter: unknown) => Promise<Enforcer>;
  readonly newModelFromString: (text: string) => unknown;
  readonly StringAdapter: new (policies: string) => unknown;
}

interface Enforcer {
  enforceSync(...request: readonly string[]): boolean;
}

/** Roles in divisions, as node-casbin's documentation models domains; the permission is compared first. */
const MODEL = `
[request_definition]
r = sub, dom, obj
[policy_definition]
p = sub, obj, scope
[role_definition]
g = _, _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.obj == p.obj && (g(r.sub, p.sub, r.dom) || g(r.sub, p.sub, "*") || (p.scope == "anywhere" && g(r.sub, p.sub, "anywhere")))
`;

async function main({ PEERS_FOLDER = '', PEERS_FACTS = '' }: NodeJS.ProcessEnv): Promise<void> {
  const load = createRequire(join(PEERS_FOLDER, 'package.json'));
  const { newEnforcer, newModelFromString, StringAdapter } = load('casbin') as Casbin;
  const facts = JSON.parse(readFileSync(PEERS_FACTS, 'utf8')) as PeerFacts;
  const adapter = new StringAdapter(policiesOf(facts).join('\n'));
  const enforcer = await newEnforcer(newModelFromString(MODEL), adapter);
  serveChecks(({ userId, divisionId, permission }) => enforcer.enforceSync(userId, divisionId, permission));
}

function policiesOf({ grants, permissions }: PeerFacts): string[] {
  const given = permissions.flatMap(({ code, roleIds, divisionAware }) =>
    roleIds.map((role) => `p, ${role}, ${code}, ${divisionAware ? 'division' : 'anywhere'}`),
  );
  const held = Object.entries(grants).flatMap(([userId, rows]) =>
    rows.flatMap(({ roleId, divisionId }) => [
      `g, ${userId}, ${roleId}, ${divisionId}`,
      `g, ${userId}, ${roleId}, anywhere`,
    ]),
  );
  return [...new Set([...given, ...held])];
}

void main(process.env);
