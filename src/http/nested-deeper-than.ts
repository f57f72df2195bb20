/** Whether a parsed value has objects or arrays within each other beyond so many levels. */
export function nestedDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((member) => nestedDeeperThan(member, levels - 1));
}
