import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { MAX_KEY_LENGTH } from '../categories/data-category';
import {
  legalBases,
  purposeStatuses,
  safeguards,
  specialConditions,
  type LegalBasis,
  type PurposeStatus,
  type Safeguard,
  type SpecialCondition,
} from '../purpose';
import { IsDay } from './is-day';
import { NestedList } from '../../http/nested';

/** One line, with something visible in it and no control characters or other ends of lines. */
const LINE = /^(?=.*[^\s\p{DI}])[^\p{C}\p{Zl}\p{Zp}]+$/u;
const NAME = /^(?=.*[^\s\p{DI}])[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
const LINE_FAULT = { message: 'must be one line of text without control characters' };
/** Lines and tabs, but no other control characters. */
const TEXT = /^(\P{C}|[\n\r\t])*$/u;
const TEXT_FAULT = { message: 'must be text without control characters' };
const ID = /^[\w.:-]{1,100}$/;

const trimmed = ({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.trim() : value);

export class TransferDto {
  /** Country that the data go to: two letters (ISO 3166-1). */
  @IsString()
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters' })
  readonly country: string;

  /** Recipient of the data there: 1 to 100 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly recipient?: string;

  /** What makes the transfer lawful: GDPR Art. 45 to 49. */
  @ApiPropertyOptional({ enum: safeguards })
  @IsOptional()
  @IsIn(safeguards)
  readonly safeguard?: Safeguard;
}

/** What a purpose is to say. What is left out is not said any more; only the status stays as it is. */
export class WritePurposeDto {
  /** 1 to 200 characters; no two purposes may differ in case and spacing alone. */
  @Transform(trimmed)
  @IsString()
  @Matches(NAME, { message: 'must be 1 to 200 characters, without control characters' })
  readonly name: string;

  /** Up to 2,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(TEXT, TEXT_FAULT)
  readonly description?: string;

  /** 1 to 50 keys of active data categories. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(MAX_KEY_LENGTH, { each: true })
  readonly dataCategories: string[];

  /** A new purpose is `active` unless this says otherwise, and never `retired`. */
  @ApiPropertyOptional({ enum: purposeStatuses })
  @IsOptional()
  @IsIn(purposeStatuses)
  readonly status?: PurposeStatus;

  /** What makes the processing lawful: GDPR Art. 6(1). */
  @ApiPropertyOptional({ enum: legalBases })
  @IsOptional()
  @IsIn(legalBases)
  readonly legalBasis?: LegalBasis;

  /** What allows it where a category is special: GDPR Art. 9(2). */
  @ApiPropertyOptional({ enum: specialConditions })
  @IsOptional()
  @IsIn(specialConditions)
  readonly specialCategoryCondition?: SpecialCondition;

  /** The person or team that answers for it: 1 to 200 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(LINE, LINE_FAULT)
  readonly owner?: string;

  /** Data subjects: up to 20, such as `customers`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(LINE, { each: true, ...LINE_FAULT })
  readonly dataSubjects?: string[];

  /** Recipients of the data: up to 20. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Matches(LINE, { each: true, ...LINE_FAULT })
  readonly recipients?: string[];

  /** Ids of up to 50 roles of Genesys whose holders work with the data for it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(ID, { each: true, message: 'must be an id' })
  readonly servingRoleIds?: string[];

  /** Transfers to third countries: up to 20. */
  @ApiPropertyOptional({ type: [TransferDto] })
  @IsOptional()
  @ArrayMaxSize(20)
  @NestedList(() => TransferDto)
  readonly transfers?: TransferDto[];

  /** How long data are kept, in words: up to 500 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(TEXT, TEXT_FAULT)
  readonly retention?: string;

  /** Ids of up to 20 recording retention policies of Genesys, which must exist when they are linked. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(ID, { each: true, message: 'must be an id' })
  readonly retentionPolicyIds?: string[];

  /** How the data are protected: up to 1,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  @Matches(TEXT, TEXT_FAULT)
  readonly securityMeasures?: string;

  /** The day on which its review is due. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsDay()
  readonly reviewDate?: string;

  /** Id of the purpose that a retired one gave way to; goes with the status `retired` only. */
  @IsOptional()
  @IsString()
  @Matches(ID, { message: 'must be an id' })
  readonly successorId?: string;
}
