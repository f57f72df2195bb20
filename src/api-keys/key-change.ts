/** Every instance listens here. */
export const API_KEYS_CHANNEL = 'api_keys';

/** What instances tell each other about a key. */
export interface KeyChange {
  readonly kind: 'created' | 'revoked';
  readonly id: string;
}

export function keyChange({ kind, id }: KeyChange): string {
  return `${kind} ${id}`;
}

/** Whatever is not known to be a revocation makes the keys be read anew. */
export function readKeyChange(payload: string): KeyChange {
  const [kind, id = ''] = payload.split(' ');
  return { kind: kind === 'revoked' ? 'revoked' : 'created', id };
}
