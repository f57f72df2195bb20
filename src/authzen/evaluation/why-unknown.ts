import type { AccessIndex } from '../../access/index/access-index';
import type { Resource } from '../request/entities';
import type { KnownResources } from '../resources/known-resources';
import { DIVISION, ORGANIZATION } from './place';
import type { EvaluatedType } from './subject-types';
import type { VerdictReason } from './verdict';

export type UnknownResourceReason = Extract<VerdictReason, 'unknown_resource_type' | 'unknown_resource'>;

/**
 * Why nothing may be done with a resource: it is of a type that means nothing here, or of one whose instances are known
 * and it is not among them. A type means something if the snapshot, the file of resources or the catalogue has it, or
 * if the request says in which division the object is: such an object is the caller's own. Divisions and the
 * organisation are left to what evaluates them.
 */
export function whyUnknown(
  { type, id, properties }: Resource,
  index: AccessIndex,
  known: KnownResources,
): UnknownResourceReason | undefined {
  switch (type) {
    case DIVISION:
    case ORGANIZATION:
      return undefined;
    case 'user':
    case 'group':
    case 'oauth_client':
      return isInSnapshot(index, type, id) || known.find(type, id) !== undefined
        ? undefined
        : 'unknown_resource';
  }
  if (known.hasType(type)) return known.find(type, id) === undefined ? 'unknown_resource' : undefined;
  if (typeof properties?.divisionId === 'string') return undefined;
  return index.permissions.entities.has(type) ? undefined : 'unknown_resource_type';
}

/** A subject that appears only in grants or memberships is not one that Rolecall knows. */
function isInSnapshot(index: AccessIndex, type: EvaluatedType, id: string): boolean {
  const subject = index.subject(type, id);
  return subject !== undefined && subject.state !== 'unknown';
}
