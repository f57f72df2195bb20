import { DefinitionDto, UnresolvedDto, WriteDefinitionDto } from '../../definitions/definition.dto';
import { Nested } from '../../http/nested';
import { ClaimDto } from './claim.dto';
import { ClaimViewDto } from './claim-view.dto';

/** What an assertion is to say. */
export class WriteAssertionDto extends WriteDefinitionDto {
  @Nested(() => ClaimDto)
  readonly claim: ClaimDto;
}

/** Something that must hold about access in the organisation. */
export class AssertionDto extends DefinitionDto {
  readonly claim: ClaimViewDto;
  /**
   * References that the current snapshot does not contain. Unless there are offenders anyway, such an assertion is
   * `indeterminate` and does not pass; only excepted subjects may be missing. Absent while there is no snapshot.
   */
  readonly unresolved?: UnresolvedDto[];
}

export class AssertionPageDto {
  /** In the order of creation. */
  readonly assertions: AssertionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
