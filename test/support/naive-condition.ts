import type { Condition } from '../../src/access/model/snapshot';

/** The oracle's own reading of conditions. Below 32 levels nothing holds. */
export function holds(condition: Condition, properties: object, levels = 32): boolean {
  if (levels === 0 || 'unreadable' in condition) return false;
  if ('all' in condition) {
    return condition.all.length !== 0 && !condition.all.some((part) => !holds(part, properties, levels - 1));
  }
  if ('any' in condition)
    return condition.any.filter((part) => holds(part, properties, levels - 1)).length > 0;
  const read = (name: string): unknown => new Map<string, unknown>(Object.entries(properties)).get(name);
  const actual = read(condition.variable);
  const operands = condition.operands.map(({ type, value }) => (type === 'VARIABLE' ? read(value) : value));
  const operator: string = condition.operator;
  if (operator === 'EQ' || operator === 'IN') {
    const wanted = operands.flatMap(listOf);
    return listOf(actual).some((text) => wanted.some((other) => other === text));
  }
  const [left, right] = [decimal(actual), decimal(operands[0])];
  if (left === undefined || right === undefined) return false;
  return (
    (operator === 'GE' && left >= right) ||
    (operator === 'GT' && left > right) ||
    (operator === 'LE' && left <= right) ||
    (operator === 'LT' && left < right)
  );
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => !Array.isArray(one)).flatMap(listOf);
  if (typeof value === 'number') return Number.isFinite(value) ? [`${value}`] : [];
  if (typeof value === 'boolean') return [value ? 'true' : 'false'];
  return typeof value === 'string' ? [value] : [];
}

function decimal(value: unknown): number | undefined {
  const isDecimal =
    typeof value === 'number' || (typeof value === 'string' && /^-?[0-9]+([.][0-9]+)?$/.test(value));
  return isDecimal && Math.abs(Number(value)) < Infinity ? Number(value) : undefined;
}
