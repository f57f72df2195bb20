import { foreignToken, listToken, readStoredPosition } from '../../http/list-token';
import { keyLength } from '../../revisions/history/log/change-log';
import type { LogPosition } from '../../revisions/history/log/logged-change';

const NUMBER = /^\d{1,15}$/;
const MAX_KEY_PARTS = 4;

/** Encodes the entry after which the next page begins. The shorter keys are filled up. */
export function historyToken(scope: readonly unknown[], { revision, table, key }: LogPosition): string {
  const filled = Array.from({ length: MAX_KEY_PARTS }, (_, place) => key[place] ?? '');
  return listToken(scope, [String(revision), String(table), ...filled]);
}

/** The position in a token; throws InvalidRequestError for one that this list did not give. */
export function readHistoryToken(token: string, scope: readonly unknown[]): LogPosition {
  const [revision = '', place = '', ...parts] = readStoredPosition(token, scope, 2 + MAX_KEY_PARTS);
  const length = keyLength(Number(place));
  if (!NUMBER.test(revision) || !NUMBER.test(place) || length === undefined) throw foreignToken();
  return { revision: Number(revision), table: Number(place), key: parts.slice(0, length) };
}
