import type { KeptAudit } from '../store/kept-audit';

/** What an event says that helps to tell who made a change. */
export type Evidence = Pick<
  KeptAudit,
  | 'id'
  | 'at'
  | 'receivedAt'
  | 'entityType'
  | 'action'
  | 'entityId'
  | 'entityName'
  | 'actorId'
  | 'actorOrganizationId'
  | 'clientId'
  | 'memberIds'
  | 'properties'
>;

/** `made`: leads to what is now; `undone`: leads away from it; `touched`: one or the other. */
export type Direction = 'made' | 'undone' | 'touched';
