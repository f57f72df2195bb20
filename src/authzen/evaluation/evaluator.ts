import type { AccessIndex } from '../../access-index/access-index';
import type { SubjectType } from '../../access-model/snapshot';
import type { Decision } from '../../access-model/decision';
import type { Action, Evaluation, Resource } from '../request/entities';
import type { KnownResources } from '../resources/known-resources';
import { grantingSources } from './granting-sources';
import { permissionOf } from './permission-of';
import { placeOf, type Place } from './place';
import type { Verdict, VerdictReason } from './verdict';

export const evaluatedTypes = ['user', 'group', 'oauth_client'] as const satisfies readonly SubjectType[];

export function isEvaluatedType(type: string): type is (typeof evaluatedTypes)[number] {
  return evaluatedTypes.some((one) => one === type);
}

/** Judges evaluations by one revision, as the matrix judges checks. */
export class Evaluator {
  constructor(
    readonly index: AccessIndex,
    readonly known: KnownResources,
  ) {}

  judge({ subject: { type, id }, action, resource }: Evaluation): Verdict {
    if (!isEvaluatedType(type)) return refused('unknown_subject_type');
    const place = this.placeOf(resource, action);
    if (place === undefined) return refused('unknown_organization');
    const permission = this.permissionOf(action, resource);
    const { allowed, reason, caveats } = this.check(type, id, permission, place);
    const sources = allowed ? grantingSources(this.index, { type, id }, permission, place) : NO_SOURCES;
    return { decision: allowed, reason, sources, caveats };
  }

  /** The decision alone. */
  allows({ subject: { type, id }, action, resource }: Evaluation): boolean {
    const place = this.placeOf(resource, action);
    if (!isEvaluatedType(type) || place === undefined) return false;
    return this.check(type, id, this.permissionOf(action, resource), place).allowed;
  }

  placeOf(resource: Resource, action: Action): Place | undefined {
    return placeOf(resource, action, this.index.snapshot.organization.id, this.known);
  }

  permissionOf({ name }: Action, { type }: Pick<Resource, 'type'>): string {
    return permissionOf(name, type, this.index.permissions);
  }

  check(type: SubjectType, id: string, permission: string, { divisionId, properties }: Place): Decision {
    return this.index.matrix.checkSubject(type, id, permission, divisionId, properties);
  }
}

const NO_SOURCES: Verdict['sources'] = Object.freeze([]);

function refused(reason: VerdictReason): Verdict {
  return { decision: false, reason, sources: NO_SOURCES, caveats: [] };
}
