import type { PurposeStatus } from './purpose';

/** What each status can change to, in addition to staying the same. A retired purpose cannot be reactivated. */
export const statusSteps: Readonly<Record<PurposeStatus, readonly PurposeStatus[]>> = {
  draft: ['active', 'retired'],
  active: ['inactive', 'retired'],
  inactive: ['active', 'retired'],
  retired: [],
};

/** The statuses that a new purpose can have. */
export const firstStatuses: readonly PurposeStatus[] = ['draft', 'active', 'inactive'];

export function isStepAllowed(from: PurposeStatus, to: PurposeStatus): boolean {
  return from === to || statusSteps[from].includes(to);
}
