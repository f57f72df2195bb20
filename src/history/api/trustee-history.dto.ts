import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';

const trusteeTypes = ['trustee_user', 'trustee_group'] as const;

export class TrusteeHistoryParams {
  @ApiProperty({ enum: trusteeTypes })
  @IsIn(trusteeTypes)
  readonly type: (typeof trusteeTypes)[number];

  @IsString()
  readonly id: string;
}
