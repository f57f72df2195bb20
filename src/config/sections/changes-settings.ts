import type { Values } from '../settings-table';

/** How access is changed in Genesys. Shares are percent, times milliseconds. */
export abstract class ChangesSettings {
  abstract readonly enabled: boolean;
  abstract readonly requireApproval: boolean;
  abstract readonly approvers: 'people' | 'any';
  abstract readonly maxSubjects: number;
  abstract readonly maxPercent: number;
  abstract readonly planLifetimeMs: number;
  abstract readonly verifyTimeoutMs: number;
  abstract readonly stopAtPercent: number;
  abstract readonly leaseMs: number;
  abstract readonly writeInFlightMs: number;
}

export function toChangesSettings(values: Values): ChangesSettings {
  return {
    enabled: values.changesEnabled === 'true',
    requireApproval: values.changesRequireApproval === 'true',
    approvers: values.changesApprovers,
    maxSubjects: values.changesMaxSubjects,
    maxPercent: values.changesMaxPercent,
    planLifetimeMs: values.changesPlanLifetimeMs,
    verifyTimeoutMs: values.changesVerifyTimeoutMs,
    stopAtPercent: values.changesStopAtPercent,
    leaseMs: values.changesLeaseMs,
    writeInFlightMs: values.changesWriteInFlightMs,
  };
}
