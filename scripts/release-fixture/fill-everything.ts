import { setTimeout as sleep } from 'node:timers/promises';
import type { Change } from '../../simulator/controls/change';
import type { RunningSimulator } from '../../simulator/simulator';
import { fillAccess, type AccessFilled } from './fill-access';
import { fillPurposes } from './fill-purposes';
import { ReleaseClient } from './release-client';

export interface Filled extends AccessFilled {
  readonly keys: Readonly<Record<'live' | 'checker' | 'revoked' | 'expired', string>>;
  readonly purposeIds: readonly string[];
}

const EXPIRES_MS = 2_000;

/**
 * Makes something of every kind that is stored: revisions, purposes, categories, rules, findings, assertions, keys, simulations,
 * changes, audit records.
 */
export async function fillEverything(
  url: string,
  adminKey: string,
  simulator: RunningSimulator,
): Promise<Filled> {
  const admin = new ReleaseClient(url, adminKey);
  await synced(admin, 1);
  const keys = await fillKeys(admin);
  const purposeIds = await fillPurposes(admin);
  await fillHistory(admin, simulator);
  const access = await fillAccess(admin);
  await sync(admin);
  await admin.until<{ current: boolean }>('/api/v1/assertions/results', ({ current }) => current);
  await new ReleaseClient(url, keys.checker).refused('/api/v1/api-keys');
  return { ...access, keys, purposeIds };
}

async function fillKeys(admin: ReleaseClient): Promise<Filled['keys']> {
  const create = async (name: string, role: string, expiresAt?: string) =>
    (
      await admin.send<{ id: string; key: string }>('POST', '/api/v1/api-keys', {
        body: { name, roles: [role], expiresAt },
      })
    ).body;
  const [live, checker] = [
    await create('Nightly export', 'admin'),
    await create('Wallboard', 'access-checker'),
  ];
  await create('Approvals', 'access-approver');
  const revoked = await create('Old dialler', 'access-reader');
  await admin.send('DELETE', `/api/v1/api-keys/${revoked.id}`);
  const soon = new Date(Date.now() + EXPIRES_MS).toISOString();
  const expired = await create('Trial', 'access-reader', soon);
  await sleep(EXPIRES_MS);
  return { live: live.key, checker: checker.key, revoked: revoked.key, expired: expired.key };
}

const GRANTED = {
  subjectId: 'demo-denied',
  roleId: 'role-supervisor',
  divisionId: 'division-customer-care-emea',
};

/** Grants, states and divisions that came and went, each in a revision of its own. */
async function fillHistory(admin: ReleaseClient, simulator: RunningSimulator): Promise<void> {
  const steps: Change[][] = [
    [{ op: 'grant', subjectType: 'PC_USER', ...GRANTED }],
    [
      { op: 'set-user-state', userId: 'demo-allowed', state: 'inactive' },
      { op: 'add-division', id: 'division-pilot', name: 'Pilot' },
    ],
    [
      { op: 'set-user-state', userId: 'demo-allowed', state: 'active' },
      { op: 'delete-division', divisionId: 'division-pilot' },
      { op: 'revoke', ...GRANTED },
    ],
  ];
  for (const changes of steps) {
    const answer = await fetch(`${simulator.url}/_simulator/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes }),
    });
    if (!answer.ok) throw new Error(`The simulator refuses a change: ${await answer.text()}`);
    await sync(admin);
  }
}

interface Sync {
  readonly run?: { readonly status: string };
  readonly snapshot?: { readonly revision: number };
}

async function sync(admin: ReleaseClient): Promise<void> {
  const { snapshot } = await admin.get<Sync>('/api/v1/sync');
  await admin.send('POST', '/api/v1/sync');
  await synced(admin, snapshot!.revision + 1);
}

async function synced(admin: ReleaseClient, revision: number): Promise<void> {
  await admin.until<Sync>(
    '/api/v1/sync',
    ({ run, snapshot }) => run?.status !== 'running' && (snapshot?.revision ?? 0) >= revision,
  );
}
