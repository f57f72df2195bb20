import type { Condition, ConditionOperand, ConditionOperator } from '../../access/model/snapshot';
import { GenesysUnexpectedShapeError } from '../genesys.errors';
import type { AnswerReader } from './answer-reader';

const operators: readonly string[] = ['EQ', 'IN', 'GE', 'GT', 'LE', 'LT'] satisfies ConditionOperator[];
const references = { USER: 'user', QUEUE: 'queue', TEAM: 'team' } as const;
const maxDepth = 32;

/** `DomainResourceConditionNode`. Anything unintelligible becomes a condition that is never satisfied. */
export function readConditionNode(node: AnswerReader, depth = 0): Condition {
  try {
    return (depth < maxDepth && (readTerms(node, depth) ?? readComparison(node))) || { unreadable: true };
  } catch (error) {
    if (error instanceof GenesysUnexpectedShapeError) return { unreadable: true };
    throw error;
  }
}

function readTerms(node: AnswerReader, depth: number): Condition | undefined {
  const terms = node.optionalObjects('terms').map((term) => readConditionNode(term, depth + 1));
  if (terms.length === 0) return undefined;
  // A node that both compares and combines has no documented meaning.
  if (node.optionalString('variableName') !== undefined) return { unreadable: true };
  const conjunction = node.optionalString('conjunction');
  if (conjunction === 'AND') return { all: terms };
  if (conjunction === 'OR') return { any: terms };
  return terms.length === 1 && conjunction === undefined ? terms[0] : { unreadable: true };
}

function readComparison(node: AnswerReader): Condition | undefined {
  const operator = node.string('operator');
  const operands = node.objects('operands').map(readOperand);
  if (!operators.includes(operator) || operands.length === 0) return undefined;
  return { variable: node.id('variableName'), operator: operator as ConditionOperator, operands };
}

function readOperand(operand: AnswerReader): ConditionOperand {
  const type = operand.string('type');
  if (type === 'SCALAR' || type === 'VARIABLE') return { type, value: operand.string('value') };
  if (type === 'USER' || type === 'QUEUE' || type === 'TEAM') {
    return { type, value: operand.object(references[type]).id() };
  }
  throw new GenesysUnexpectedShapeError(operand.operation, 'operands.type', 'a known type');
}
