import { inBatches } from '../../tables/in-batches';
import type { MatrixRow } from './permission-matrix';

/** Users per piece: making text of this many takes about a millisecond. */
const USERS_PER_BATCH = 25;

/** The text of a `PermissionMatrixDto`, piece by piece: its other members first, then a line for each user. */
export async function* writeMatrixJson(about: object, rows: Iterable<MatrixRow>): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"matrix":{`;
  let separator = '\n';
  for await (const batch of inBatches(rows, USERS_PER_BATCH)) {
    yield separator + batch.map(memberText).join(',\n');
    separator = ',\n';
  }
  yield '\n}}\n';
}

function memberText({ user, permissions }: MatrixRow): string {
  return `${JSON.stringify(user.id)}:${JSON.stringify(permissions)}`;
}
