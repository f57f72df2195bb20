import { connectSqlite } from '../../database/sqlite/sqlite-binding';

/** A write that was in progress then starts again as one that never began, and is not finished. */
const UNBEGUN = `update change_item set state = 'planned', lease = null, lease_until = ''
  where state in ('reading', 'writing', 'verifying')`;
const PAUSED = `update change set status = 'paused', status_reason = 'restored' where status = 'applying' returning id`;

/**
 * Pauses the changes that were being applied when a copy was made: what became of them since is not in it, and the service
 * would go on with them at its start, after they were rolled back perhaps. Returns their ids.
 */
export function pauseChanges(copy: string): string[] {
  const connection = connectSqlite(copy);
  try {
    connection.exec(UNBEGUN);
    return (connection.prepare(PAUSED).all() as { id: string }[]).map(({ id }) => id).sort();
  } finally {
    connection.close();
  }
}
