import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { NarrowerRole } from '../../access/usage/narrower-roles';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { CallsAnsweredFromDto } from '../usage.dto';

const outcomes = ['keep', 'remove', 'narrow'] satisfies NarrowerRole['outcome'][];

/** A part of a role with explicit actions. */
export class NarrowedPolicyDto {
  readonly domain: string;
  readonly entity: string;
  readonly actions: string[];
  /** On which condition it holds, as the role has it; absent when it holds plainly. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly condition?: object;
}

/** What becomes of a role that the client holds itself. */
export class NarrowerRoleDto {
  readonly role: NamedReferenceDto;
  /** `keep`: all of it is needed. `remove`: nothing of it is. `narrow`: a part is, which `policies` and `permissions` are. */
  @ApiProperty({ enum: outcomes })
  readonly outcome: NarrowerRole['outcome'];
  /** The divisions in which the client holds it. */
  readonly divisions: NamedReferenceDto[];
  /** Of `narrow`: the policies of the narrower role. */
  readonly policies: NarrowedPolicyDto[];
  /** Of `narrow`: its flat permissions. */
  readonly permissions: string[];
  /** No one else holds the role: it can be edited. Otherwise a new role replaces it for this client. */
  readonly onlyHolder: boolean;
}

/** The least that the client would have needed, role by role, in the divisions where it holds them. */
export class UsageProposalDto extends CallsAnsweredFromDto {
  readonly client: AccessSubjectDto;
  /** Otherwise what calls of unknown operations may have used is kept, except with `withoutNotKnown`. */
  readonly complete: boolean;
  /** Empty where nothing is known about its calls. */
  readonly roles: NarrowerRoleDto[];
  /**
   * What can be simulated of it: the body of `POST /api/v1/simulations` and, as far as it removes grants, of `POST
   * /api/v1/changes` has them as `items`. Roles that others hold, too, have to be created in Genesys first.
   */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly items: object[];
}
