import type { Properties } from '../../access/model/condition';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import type { Action, Resource } from '../request/entities';
import type { KnownResources } from '../resources/known-resources';

export const DIVISION = 'division';
export const ORGANIZATION = 'organization';

/** Where a resource is, and the values that conditions are evaluated with. */
export interface Place {
  /** `*` means all divisions. */
  readonly divisionId: string;
  readonly properties: Properties;
}

const NO_PROPERTIES: Properties = Object.freeze({});

/**
 * A division is its own place, and the organisation is all divisions. Another object is in the division that its
 * `divisionId` names; if no one says where it is, it may be anywhere, and so only all divisions will do. Undefined for
 * another organisation.
 */
export function placeOf(
  resource: Resource,
  action: Action,
  organizationId: string,
  known: KnownResources,
): Place | undefined {
  const { type, id } = resource;
  if (type === DIVISION) return { divisionId: id, properties: propertiesOf(resource, action) };
  if (type === ORGANIZATION) {
    if (id !== organizationId) return undefined;
    return { divisionId: ALL_DIVISIONS, properties: propertiesOf(resource, action) };
  }
  const told = known.find(type, id)?.properties;
  return { divisionId: divisionIn(resource, told), properties: propertiesOf(resource, action, told) };
}

/** The division that an evaluation of the resource is about; `*` for all of them. Undefined for an organisation. */
export function requestedDivision(resource: Resource, known: KnownResources): string | undefined {
  const { type, id } = resource;
  if (type === ORGANIZATION) return undefined;
  return type === DIVISION ? id : divisionIn(resource, known.find(type, id)?.properties);
}

/**
 * What the request states about the resource precedes what is known of it, and both precede what it states about the
 * action.
 */
function propertiesOf(
  { properties }: Resource,
  action: Action,
  known: Properties = NO_PROPERTIES,
): Properties {
  if (action.properties === undefined && known === NO_PROPERTIES) return properties ?? NO_PROPERTIES;
  return { ...action.properties, ...known, ...properties };
}

/** The action does not determine where the resource is. A value that is not text names no division. */
function divisionIn({ properties }: Resource, known: Properties = NO_PROPERTIES): string {
  const divisionId = properties?.divisionId ?? known.divisionId;
  return typeof divisionId === 'string' ? divisionId : ALL_DIVISIONS;
}
