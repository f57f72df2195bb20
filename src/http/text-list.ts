import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { commaSeparated } from './comma-separated';

export interface TextListOptions {
  readonly min: number;
  readonly max: number;
  /** Most characters of each. */
  readonly longest: number;
  readonly optional?: boolean;
}

/** How OpenAPI says it of a query parameter. */
const COMMA_SEPARATED: object = { style: 'form', explode: false };

/** A query parameter that lists texts, separated by commas. */
export function TextList({ min, max, longest, optional = false }: TextListOptions): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: longest },
      minItems: min,
      maxItems: max,
      required: !optional,
      ...COMMA_SEPARATED,
    }),
    ...(optional ? [IsOptional()] : []),
    Transform(commaSeparated),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Length(1, longest, { each: true }),
  );
}
