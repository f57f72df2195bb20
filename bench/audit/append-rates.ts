import { AuditLog } from '../../src/audit/log/audit-log';
import type { Database } from '../../src/database/database';
import { actorId } from './fill-log';

const WRITERS = 32;
const SECONDS = 4;

/** Records a second that 32 writers append; each waits until its record is durable, then appends the next one. */
export async function appendRate(databases: readonly Database[]): Promise<number> {
  const logs = databases.map((database) => new AuditLog(database));
  const end = performance.now() + SECONDS * 1_000;
  let appended = 0;
  const writers = Array.from({ length: WRITERS }, async (_, index) => {
    const log = logs[index % logs.length] as AuditLog;
    while (performance.now() < end) {
      await log.record({
        action: 'api_key.revoked',
        actor: { type: 'api_key', id: actorId(index) },
        target: { type: 'api_key', id: actorId(appended) },
        outcome: 'success',
        before: { name: 'a key', roles: ['auditor'], expiresAt: null },
      });
      appended++;
    }
  });
  await Promise.all(writers);
  return appended / SECONDS;
}
