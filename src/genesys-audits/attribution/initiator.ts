import type { Evidence } from './evidence';

/** Who began an action, as a related event names them. */
export type Initiator = Pick<Evidence, 'actorId' | 'actorOrganizationId' | 'clientId'> & {
  readonly id: string;
};

type Named = Pick<Evidence, 'id' | 'at' | 'actorId' | 'actorOrganizationId' | 'clientId'>;

/** The first of the related events that name someone; undefined when they name several, or no one. */
export function initiatorAmong(related: readonly Named[]): Initiator | undefined {
  const naming = related.filter(({ actorId }) => actorId !== undefined);
  const actors = new Set(naming.map(({ actorId }) => actorId));
  if (actors.size !== 1) return undefined;
  const first = naming.reduce((one, other) => (other.at < one.at ? other : one));
  const { id, actorId, actorOrganizationId, clientId } = first;
  return { id, actorId, actorOrganizationId, clientId };
}
