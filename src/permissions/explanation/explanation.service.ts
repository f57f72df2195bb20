import { Injectable } from '@nestjs/common';
import { explain } from '../../access/questions/explanation';
import { subjectAt } from '../../lists/entities/subject-at';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { SubjectReference } from '../../revisions/current/consistency';
import { RequestedRevisions } from '../../revisions/current/requested-revisions';
import { toChangeDto, toMissingDto, toPathDto } from './explanation-mapping';
import type { ExplanationDto, ExplanationQuery } from './explanation.dto';

/** Explains why a user may do something, or why not and what would change that. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly revisions: RequestedRevisions,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404). */
  async explain(
    reference: SubjectReference,
    permission: string,
    query: ExplanationQuery,
  ): Promise<ExplanationDto> {
    const { divisionId } = query;
    const places = divisionId === undefined ? [] : [divisionId];
    const { published, index } = await this.revisions.indexedAt(query, reference, 'query', places);
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
      division: divisionId === undefined ? undefined : askedDivision(nameOf('division', divisionId)),
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

/** What never had a name never existed, and so was not deleted. */
function askedDivision({ id, name, deleted }: NamedReferenceDto): NamedReferenceDto {
  return name === undefined ? { id } : { id, name, deleted };
}
