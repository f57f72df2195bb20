import { explain } from '../../access-index/questions/explanation';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { SubjectReference } from '../../sync/consistency';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { namesIn } from '../answers/names';
import { subjectAt } from '../answers/subject-at';
import { toSubjectDto } from '../answers/subject.dto';
import { toChangeDto, toMissingDto, toPathDto } from './explanation-mapping';
import type { ExplanationDto, ExplanationQuery } from './explanation.dto';

/** Tells why somebody may do something, or why not and what would change that. */
export class ExplanationService {
  constructor(private readonly revisions: RevisionSource) {}

  /** Throws NotFoundError for an unknown subject. */
  async explain(
    reference: SubjectReference,
    permission: string,
    query: ExplanationQuery,
  ): Promise<ExplanationDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query), reference);
    const { divisionId } = query;
    const subject = subjectAt(index, reference);
    const { decision, divisionAware, paths, missing, nearestChanges } = explain(index, {
      ...reference,
      permission,
      divisionId,
    });
    const names = namesIn(index);
    return {
      ...answeredFrom(published),
      subject: toSubjectDto(subject),
      permission,
      division: divisionId === undefined ? undefined : { id: divisionId, name: names.division(divisionId) },
      allowed: decision.allowed,
      reason: decision.reason,
      caveats: decision.caveats,
      divisionAware,
      paths: paths.map((path) => toPathDto(path, names)),
      missing: missing.map((part) => toMissingDto(part, names)),
      nearestChanges: nearestChanges.map(toChangeDto),
    };
  }
}
