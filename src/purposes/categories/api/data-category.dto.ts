import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CATEGORY_KEY, MAX_KEY_LENGTH, sensitivities, type Sensitivity } from '../data-category';

const LINE = /^(?=.*[^\s\p{DI}])[^\p{C}\p{Zl}\p{Zp}]+$/u;
const LINE_FAULT = { message: 'must be one line of text without control characters' };
const KEY_FAULT = {
  message: 'must be up to five words of lower-case letters, digits and _, with dots between',
};

/** What is to be said about a category. */
export class WriteDataCategoryDto {
  /** 1 to 100 characters. */
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly label: string;

  /** What belongs to the category: 1 to 1,000 characters. */
  @IsString()
  @MaxLength(1_000)
  @Matches(LINE, LINE_FAULT)
  readonly description: string;

  /** `special` is what GDPR Art. 9 protects. */
  @ApiProperty({ enum: sensitivities })
  @IsIn(sensitivities)
  readonly sensitivity: Sensitivity;

  /** Key of the category that it is a part of. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_KEY_LENGTH)
  readonly parent?: string;
}

export class CreateDataCategoryDto extends WriteDataCategoryDto {
  /** Up to five words with dots between, such as `contact.phone_number`; it never changes. */
  @IsString()
  @MaxLength(MAX_KEY_LENGTH)
  @Matches(CATEGORY_KEY, KEY_FAULT)
  readonly key: string;
}

export class ListDataCategoriesQuery {
  /** Only those that are active, or that are not. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  readonly active?: 'true' | 'false';
}

/** A kind of personal data. */
export class DataCategoryDto {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  @ApiProperty({ enum: sensitivities })
  readonly sensitivity: Sensitivity;
  /** Key of the category that it is a part of. */
  readonly parent?: string;
  /** Whether it comes with the service, or was created here. */
  @ApiProperty({ enum: ['shipped', 'custom'] })
  readonly origin: 'shipped' | 'custom';
  /** Purposes cannot begin to use one that is not. */
  readonly active: boolean;
  /** The same in the personal data extension of the W3C Data Privacy Vocabulary 2.0, where it has a term for it. */
  readonly dpv?: string;
  /** The same in the Fides taxonomy 3.2, where it has a key for it. */
  readonly fides?: string;
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
}

export class DataCategoriesDto {
  /** In the order of keys: the shipped ones and at most 500 others. */
  readonly dataCategories: DataCategoryDto[];
  /** Version of the shipped catalogue. */
  readonly catalogueVersion: string;
}

export class UsingPurposeDto {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** A category after it was deactivated, and the purposes that still use it. */
export class DeactivatedCategoryDto extends DataCategoryDto {
  /** By name; the first 100. */
  readonly usedBy: UsingPurposeDto[];
  /** How many there are. */
  readonly usedByCount: number;
}
