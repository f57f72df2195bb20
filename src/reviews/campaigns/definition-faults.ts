import type { ErrorDetail } from '../../common/errors';
import { isPermissionPattern } from '../../access/conflicts/permission-pattern';
import type { ReviewDefinition } from '../review';

/** What the definition at `at` lacks or says too much, beyond the form of its members. */
export function definitionFaults(
  { scope, stages, atDeadline, escalateTo }: ReviewDefinition,
  isCategory: (key: string) => boolean,
  at = '/body',
): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  for (const [place, pattern] of (scope.permissions ?? []).entries())
    if (!isPermissionPattern(pattern))
      faults.push({
        pointer: `${at}/scope/permissions/${place}`,
        detail: 'must be domain:entity:action, where any part may be *, or a flat name',
      });
  for (const [place, key] of (scope.dataCategories ?? []).entries())
    if (!isCategory(key))
      faults.push({
        pointer: `${at}/scope/dataCategories/${place}`,
        detail: 'names no data category; /api/v1/data-categories lists them',
      });
  for (const [place, { sources, named }] of stages.entries())
    if (sources.includes('named') !== named.length > 0)
      faults.push({
        pointer: `${at}/stages/${place}/named`,
        detail: 'must name someone where the source `named` is given, and no one otherwise',
      });
  if ((atDeadline === 'escalate') !== escalateTo.length > 0)
    faults.push({
      pointer: `${at}/escalateTo`,
      detail: 'must name someone with `escalate`, and no one otherwise',
    });
  return faults;
}
