import type { CategoryUse } from '../category-use';
import type { CategoryContent, DataCategory } from '../data-category';
import type { DataCategoryDto, DeactivatedCategoryDto, WriteDataCategoryDto } from './data-category.dto';

export function toCategoryContent(dto: WriteDataCategoryDto): CategoryContent {
  const { label, description, sensitivity, parent } = dto;
  return { label, description, sensitivity, ...(parent && { parent }) };
}

export function toCategoryDto({ key, content, ...category }: DataCategory): DataCategoryDto {
  return {
    key,
    label: content.label,
    description: content.description,
    sensitivity: content.sensitivity,
    parent: content.parent,
    origin: category.origin,
    active: category.active,
    dpv: category.dpv,
    fides: category.fides,
    version: category.version,
  };
}

export function toDeactivatedDto(
  category: DataCategory,
  { purposes, totalCount }: Awaited<ReturnType<CategoryUse['purposesUsing']>>,
): DeactivatedCategoryDto {
  return {
    ...toCategoryDto(category),
    usedBy: purposes.map(({ id, name, status }) => ({ id, name, status })),
    usedByCount: totalCount,
  };
}
