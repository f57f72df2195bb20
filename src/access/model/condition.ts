import type { Condition, ConditionOperand } from './snapshot';

/** What a caller states about the object of a check, such as `{'Conversation.queues': ['…']}`. */
export type Properties = Readonly<Record<string, unknown>>;
type Comparison = Extract<Condition, { variable: string }>;

/** Deeper trees are never satisfied, so that a hostile one cannot overflow the stack. */
const MAX_DEPTH = 32;

/** Whether the properties satisfy the condition. Whatever is missing or unintelligible does not. */
export function satisfies(condition: Condition, properties: Properties, depth = 1): boolean {
  if (depth > MAX_DEPTH) return false;
  const holds = (part: Condition) => satisfies(part, properties, depth + 1);
  if ('all' in condition) return condition.all.length > 0 && condition.all.every(holds);
  if ('any' in condition) return condition.any.some(holds);
  return 'variable' in condition && compares(condition, properties);
}

function compares({ variable, operator, operands }: Comparison, properties: Properties): boolean {
  const actual = own(properties, variable);
  const first = operands[0];
  switch (operator) {
    case 'EQ':
    case 'IN':
      return operands.some((operand) => overlap(actual, valueOf(operand, properties)));
    case 'GE':
    case 'GT':
    case 'LE':
    case 'LT':
      return first !== undefined && ordered(operator, actual, valueOf(first, properties));
    default:
      return false;
  }
}

function valueOf(operand: ConditionOperand, properties: Properties): unknown {
  return operand.type === 'VARIABLE' ? own(properties, operand.value) : operand.value;
}

/** Only what the caller provided counts, never what every object inherits. */
function own(properties: Properties, name: string): unknown {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function overlap(actual: unknown, wanted: unknown): boolean {
  const accepted = texts(wanted);
  return texts(actual).some((text) => accepted.includes(text));
}

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(textOf).filter((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  return undefined;
}

function ordered(operator: 'GE' | 'GT' | 'LE' | 'LT', actual: unknown, wanted: unknown): boolean {
  const left = numberOf(actual);
  const right = numberOf(wanted);
  switch (operator) {
    case 'GE':
      return left >= right;
    case 'GT':
      return left > right;
    case 'LE':
      return left <= right;
    case 'LT':
      return left < right;
  }
}

/** NaN, which no comparison accepts, for anything but a finite decimal number or its plain spelling. */
function numberOf(value: unknown): number {
  const plain = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  const number = plain ? Number(value) : NaN;
  return Number.isFinite(number) ? number : NaN;
}
