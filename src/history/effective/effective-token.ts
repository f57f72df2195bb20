import { foreignToken, listToken, readStoredPosition } from '../../http/list-token';
import type { EffectPosition } from '../../revisions/history/effects/effect-reader';

const NUMBER = /^\d{1,15}$/;
const TYPES = ['user', 'oauth_client', 'trustee_user', 'trustee_group'] as const;

/** Encodes what was looked through: up to a subject of a revision, or all of the revision. */
export function effectiveToken(scope: readonly unknown[], { revision, subject }: EffectPosition): string {
  return listToken(scope, [String(revision), subject?.type ?? '', subject?.id ?? '']);
}

/** The position in a token; throws InvalidRequestError for one that this list did not give. */
export function readEffectiveToken(token: string, scope: readonly unknown[]): EffectPosition {
  const [revision = '', type = '', id = ''] = readStoredPosition(token, scope, 3);
  if (!NUMBER.test(revision)) throw foreignToken();
  if (type === '') return { revision: Number(revision) };
  const known = TYPES.find((one) => one === type);
  if (known === undefined) throw foreignToken();
  return { revision: Number(revision), subject: { type: known, id } };
}
