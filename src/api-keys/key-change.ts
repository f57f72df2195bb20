/** Every instance listens here. */
export const API_KEYS_CHANNEL = 'api_keys';

/** What instances notify each other of about a key. */
export interface KeyChange {
  readonly kind: 'created' | 'revoked';
  readonly id: string;
}

export function keyChange({ kind, id }: KeyChange): string {
  return `${kind} ${id}`;
}

/** Anything that is not recognised as a revocation makes the keys reload. */
export function readKeyChange(payload: string): KeyChange {
  const [kind, id = ''] = payload.split(' ');
  return { kind: kind === 'revoked' ? 'revoked' : 'created', id };
}
