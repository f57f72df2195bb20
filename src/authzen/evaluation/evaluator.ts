import type { AccessIndex } from '../../access/index/access-index';
import type { SubjectType } from '../../access/model/snapshot';
import type { Decision } from '../../access/model/decision';
import type { Action, Evaluation, Resource } from '../request/entities';
import type { AuthzenOptions } from '../authzen-options';
import { grantingSources } from './granting-sources';
import { permissionOf } from './permission-of';
import { placeOf, type Place } from './place';
import type { Verdict, VerdictReason } from './verdict';
import { whyUnknown, type UnknownResourceReason } from './why-unknown';

/** Evaluates by one revision, as the matrix decides checks. */
export class Evaluator {
  constructor(
    readonly index: AccessIndex,
    readonly options: Pick<AuthzenOptions, 'known' | 'subjectTypes'>,
  ) {}

  evaluate({ subject: { type: name, id }, action, resource }: Evaluation): Verdict {
    const type = this.options.subjectTypes.find(name);
    if (type === undefined) return refused('unknown_subject_type');
    const place = this.placeOf(resource, action);
    if (typeof place === 'string') return refused(place);
    const permission = this.permissionOf(action, resource);
    const { allowed, reason, caveats } = this.check(type, id, permission, place);
    const sources = allowed ? grantingSources(this.index, { type, id }, permission, place) : NO_SOURCES;
    return { decision: allowed, reason, sources, caveats };
  }

  /** The decision alone. */
  allows({ subject: { type: name, id }, action, resource }: Evaluation): boolean {
    const type = this.options.subjectTypes.find(name);
    const place = this.placeOf(resource, action);
    if (type === undefined || typeof place === 'string') return false;
    return this.check(type, id, this.permissionOf(action, resource), place).allowed;
  }

  /** Where the resource is, or why nothing may be done with it. */
  placeOf(resource: Resource, action: Action): Place | UnknownResourceReason | 'unknown_organization' {
    const { index, options } = this;
    const unknown = whyUnknown(resource, index, options.known);
    if (unknown !== undefined) return unknown;
    return placeOf(resource, action, index.snapshot.organization.id, options.known) ?? 'unknown_organization';
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
