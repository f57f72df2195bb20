import type { Loss } from './losses';

/** So many of a kind may always go, or small organisations could change nothing. */
const ALWAYS_ALLOWED = 10;

/**
 * Whether more went at once than is believed without a second look. Access policies have no minimum: everything else that is
 * missing takes access away, and a policy that is missing takes a refusal away.
 */
export function isImplausible({ kind, before, gone }: Loss, maxPercent: number): boolean {
  const allowed = kind === 'accessPolicies' ? 0 : ALWAYS_ALLOWED;
  return gone.length > allowed && gone.length * 100 > before * maxPercent;
}
