import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  EffectCountsDto,
  FindingsSummaryDto,
  ItemWarningDto,
  LockoutDto,
} from '../../proposals/proposal-effect.dto';
import { LicenseEffectDto } from '../../licenses/license-effect.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';

/** What a proposed change would do. `revision` is the one that it was simulated on. */
export class SimulationDto extends AnsweredFromDto {
  readonly id: string;
  readonly itemCount: number;

  /**
   * SHA-256 of the items in lower-case hex: each as canonical JSON (RFC 8785), sorted as texts, in a JSON list. The same
   * items in another order have the same.
   */
  readonly proposalSha256: string;

  @ApiPropertyOptional()
  readonly callerUserId?: string;

  readonly counts: EffectCountsDto;

  /** Empty for a proposal that may be made as far as this service can tell: a change that has any is never applied. */
  readonly lockout: LockoutDto[];
  readonly findings: FindingsSummaryDto;
  /** Who would need which licence. Absent where an earlier release made it. */
  readonly licenses?: LicenseEffectDto;

  /** The first 1,000. */
  readonly warnings: ItemWarningDto[];
  readonly warningCount: number;

  readonly createdAt: string;
  /** Seven days later. */
  readonly expiresAt: string;
}
