import { Inject, Injectable } from '@nestjs/common';
import { listToken, readNumberToken } from '../../http/list-token';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { toViolationDto } from '../findings/finding-dto-mapping';
import { FindingStore } from '../findings/finding-store';
import type { PastConflictPageDto, PastConflictsQuery } from './past-conflicts.dto';
import { type PastViolation, PastViolations } from './past-violations';

/** Shows who violated rules in the past. */
@Injectable()
export class PastConflictsService {
  constructor(
    private readonly past: PastViolations,
    @Inject(FindingStore) private readonly findings: Pick<FindingStore, 'idsOf'>,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
  ) {}

  /** Throws InvalidRequestError (400), or as RevisionSource. */
  async list({ at, pageSize, pageToken, ...filter }: PastConflictsQuery): Promise<PastConflictPageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf({ at }));
    const { violations, fullRuleIds, rules } = await this.past.of(index);
    const { severity, ruleId, subjectType, subjectId } = filter;
    const scope = ['past-conflicts', index.revision, rules, severity, ruleId, subjectType, subjectId];
    const first = pageToken === undefined ? 0 : readNumberToken(pageToken, scope);
    const wanted = violations.filter((violation) => matches(violation, filter));
    const shown = wanted.slice(first, first + pageSize);
    const ids = await this.findings.idsOf(shown);
    const next = first + shown.length;
    return {
      ...answeredFrom(published),
      conflicts: shown.map((violation, place) => ({
        findingId: ids[place],
        ruleId: violation.ruleId,
        ruleName: violation.name,
        severity: violation.severity,
        ...toViolationDto(violation, index),
      })),
      total: wanted.length,
      nextPageToken: next < wanted.length ? listToken(scope, [`${next}`]) : undefined,
      truncatedRuleIds: [...fullRuleIds],
    };
  }
}

function matches(
  violation: PastViolation,
  filter: Pick<PastConflictsQuery, 'severity' | 'ruleId' | 'subjectType' | 'subjectId'>,
): boolean {
  return (['severity', 'ruleId', 'subjectType', 'subjectId'] as const).every(
    (name) => filter[name] === undefined || filter[name] === violation[name],
  );
}
