import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { Random } from '../../bench/matrix/random';
import type { Ledger } from './ledger';
import { UnexpectedAnswerError, type ServiceClient } from './service-client';

const WRITERS = 8;
/** Far below the most keys that may be live. */
const MAX_LIVE = 100;
const SYNC_INTERVAL_MS = 100;

export interface WrittenTo {
  readonly client: ServiceClient;
  readonly ledger: Ledger;
  readonly org: SimulatedOrg;
  /** Makes the requests of this run differ from those of every other. */
  readonly prefix: string;
  readonly random: Random;
  /** How many write at once, if not eight. */
  readonly writers?: number;
}

/** Writes from several sides until the service is gone. Throws when it answers otherwise than it should. */
export async function writeUntilGone(to: WrittenTo): Promise<void> {
  const writers = Array.from({ length: to.writers ?? WRITERS }, (_, index) =>
    writeKeys(to, `${to.prefix}-${index}`),
  );
  const ends = await Promise.allSettled([...writers, readOrganisation(to, `${to.prefix}-sync`)]);
  for (const end of ends) {
    if (end.status === 'rejected' && end.reason instanceof UnexpectedAnswerError) throw end.reason;
  }
}

/** Ends only by an error: the service is gone, and whether its last request was carried out is unknown. */
async function writeKeys({ client, ledger, random }: WrittenTo, prefix: string): Promise<never> {
  for (let count = 0; ; count++) {
    const createId = `${prefix}-${count}-create`;
    ledger.created(await client.createKey(createId, createId), createId);
    if (ledger.liveKeys.length < MAX_LIVE && random.below(2) === 0) continue;
    const keyId = ledger.takeForRevocation(random.below(ledger.liveKeys.length));
    if (keyId === undefined) continue;
    const revokeId = `${prefix}-${count}-revoke`;
    await client.revokeKey(keyId, revokeId);
    ledger.revoked(keyId, revokeId);
  }
}

/** Each reading finds something new, so that there is a snapshot to store. */
async function readOrganisation({ client, ledger, org, random }: WrittenTo, prefix: string): Promise<never> {
  const users = [...org.users.values()];
  for (let count = 0; ; count++) {
    const requestId = `${prefix}-${count}`;
    random.pick(users).name = `Renamed ${requestId}`;
    await client.startSync(requestId);
    ledger.syncStarted(requestId);
    await sleep(SYNC_INTERVAL_MS);
  }
}
