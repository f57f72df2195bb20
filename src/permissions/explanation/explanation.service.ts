import { explain } from '../../access-index/questions/explanation';
import { subjectAt } from '../../answers/entities/subject-at';
import { toSubjectDto } from '../../answers/entities/subject.dto';
import type { ReferenceNames } from '../../answers/naming/reference-names';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { SubjectReference } from '../../sync/consistency';
import type { AskedRevisions } from '../../simulations/asked-revisions';
import { toChangeDto, toMissingDto, toPathDto } from './explanation-mapping';
import type { ExplanationDto, ExplanationQuery } from './explanation.dto';

/** Tells why somebody may do something, or why not and what would change that. */
export class ExplanationService {
  constructor(
    private readonly revisions: AskedRevisions,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404). */
  async explain(
    reference: SubjectReference,
    permission: string,
    query: ExplanationQuery,
  ): Promise<ExplanationDto> {
    const { published, index } = await this.revisions.indexedAt(query, reference);
    const { divisionId } = query;
    const subject = subjectAt(index, reference);
    const { decision, divisionAware, paths, missing, nearestChanges } = explain(index, {
      ...reference,
      permission,
      divisionId,
    });
    return this.names.with(index, (nameOf) => ({
      ...answeredFrom(published),
      simulationId: query.simulationId,
      subject: toSubjectDto(subject),
      permission,
      division: divisionId === undefined ? undefined : nameOf('division', divisionId),
      allowed: decision.allowed,
      reason: decision.reason,
      caveats: decision.caveats,
      divisionAware,
      paths: paths.map((path) => toPathDto(path, nameOf)),
      missing: missing.map((part) => toMissingDto(part, nameOf)),
      nearestChanges: nearestChanges.map(toChangeDto),
    }));
  }
}
