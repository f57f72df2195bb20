import { ApiProperty } from '@nestjs/swagger';
import { IsLaterThan, IsTime } from '../http/is-time';
import { controlKeys, type ControlKey } from '../sealed-archives/controls';

/** A requirement of a standard that evidence speaks for. */
export class ControlDto {
  @ApiProperty({ enum: controlKeys })
  readonly key: ControlKey;
  /** Such as `PCI DSS 4.0.1`. */
  readonly standard: string;
  /** Its number in the standard. */
  readonly control: string;
  /** What it asks, in our words. */
  readonly asks: string;
  /** Tables that its archive has. */
  readonly tables: string[];
}

export class ControlsDto {
  readonly controls: ControlDto[];
}

export class EvidenceQuery {
  /** The first moment of the period (RFC 3339). */
  @IsTime()
  readonly from: string;

  /** The first moment after the period (RFC 3339); later than `from`, and not in the future. */
  @IsTime()
  @IsLaterThan('from')
  readonly to: string;
}
