import type { Delegation } from '../delegation';

/** A delegation without an end. */
export function delegation(id: string, from: string, to: string, more: Partial<Delegation> = {}): Delegation {
  return {
    id,
    from,
    to,
    reason: 'On leave.',
    createdAt: '2026-03-01T00:00:00.000Z',
    createdBy: { type: 'jwt', id: from },
    endsAt: null,
    endedAt: null,
    endedBy: null,
    ...more,
  };
}
