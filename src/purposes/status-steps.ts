import type { PurposeStatus } from './purpose';

/** Where a purpose may go from each status, beside staying where it is. What is retired does not come back. */
export const statusSteps: Readonly<Record<PurposeStatus, readonly PurposeStatus[]>> = {
  draft: ['active', 'retired'],
  active: ['inactive', 'retired'],
  inactive: ['active', 'retired'],
  retired: [],
};

/** What a new purpose may be. */
export const firstStatuses: readonly PurposeStatus[] = ['draft', 'active', 'inactive'];

export function isStepAllowed(from: PurposeStatus, to: PurposeStatus): boolean {
  return from === to || statusSteps[from].includes(to);
}
