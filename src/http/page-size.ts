import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { DecimalDigits } from './decimal-digits';

/** Of every list but the purposes, which keep what their first clients expect. */
export const DEFAULT_PAGE_SIZE = 50;

/** Of resources, and of subjects with all that concerns them: an entry may take kilobytes. */
const MAX_RESOURCES = 200;

/** Of rows: grants, permissions, holders, findings, items, records. */
const MAX_ROWS = 1_000;

/** `pageSize` of a list of resources. */
export const ResourcePageSize = () => PageSize(MAX_RESOURCES);

/** `pageSize` of a list of rows. */
export const RowPageSize = () => PageSize(MAX_ROWS);

function PageSize(maximum: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    DecimalDigits(),
    IsInt(),
    Min(1),
    Max(maximum),
    ApiPropertyOptional({
      type: 'integer',
      minimum: 1,
      maximum,
      default: DEFAULT_PAGE_SIZE,
      description: `Maximum entries per page: 1 to ${maximum.toLocaleString('en')}.`,
    }),
  );
}
