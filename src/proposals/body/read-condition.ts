import type { Condition, ConditionOperand, ConditionOperator } from '../../access/model/snapshot';
import type { ErrorDetail } from '../../common/errors';
import { MemberReader } from './member-reader';

export const conditionOperators: readonly ConditionOperator[] = ['EQ', 'IN', 'GE', 'GT', 'LE', 'LT'];
export const operandTypes: readonly ConditionOperand['type'][] = [
  'SCALAR',
  'VARIABLE',
  'USER',
  'QUEUE',
  'TEAM',
];
export const MAX_PARTS = 100;
/** Deeper conditions are never satisfied. */
const MAX_LEVELS = 16;

/** A condition in a body: `all` or `any` of others, or a comparison. */
export function readCondition(value: unknown, pointer: string, faults: ErrorDetail[], level = 1): Condition {
  const reader = new MemberReader(value, pointer, faults);
  if (level > MAX_LEVELS) faults.push({ pointer, detail: `is nested deeper than ${MAX_LEVELS} levels` });
  const condition = level > MAX_LEVELS ? UNREADABLE : readParts(reader, faults, level);
  if (level <= MAX_LEVELS) reader.end();
  return condition;
}

const UNREADABLE: Condition = { unreadable: true };

function readParts(reader: MemberReader, faults: ErrorDetail[], level: number): Condition {
  const parts = (name: string) =>
    reader.list(name, { least: 1, most: MAX_PARTS }, (part, at) =>
      readCondition(part, at, faults, level + 1),
    );
  if (reader.has('all')) return { all: parts('all') };
  if (reader.has('any')) return { any: parts('any') };
  return {
    variable: reader.text('variable'),
    operator: reader.oneOf('operator', conditionOperators),
    operands: reader.list('operands', { least: 1, most: MAX_PARTS }, (operand, at) =>
      readOperand(operand, at, faults),
    ),
  };
}

function readOperand(value: unknown, pointer: string, faults: ErrorDetail[]): ConditionOperand {
  const reader = new MemberReader(value, pointer, faults);
  const operand = { type: reader.oneOf('type', operandTypes), value: reader.text('value') };
  reader.end();
  return operand;
}
