import type { Call } from './operation';

/** Carries a write out and counts it, unless the fault `not-applied` only pretends to. */
export function applyWrite({ simulator, appliesWrites }: Call, write: () => void): void {
  if (!appliesWrites) return;
  write();
  simulator.views.forgetAll();
  simulator.calls.writeTookEffect();
}
