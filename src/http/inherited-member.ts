import { pointerStep } from '../common/json-pointer';

/**
 * Where a parsed value has a member that every object has, such as `constructor` or `toString`; undefined when nowhere.
 * class-transformer leaves those out without a word, so that nothing after it can refuse them.
 */
export function inheritedMember(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const step = pointerStep(name);
    if (name in Object.prototype) return step;
    const found = inheritedMember(member);
    if (found !== undefined) return step + found;
  }
  return undefined;
}
