import type { SimulatedCondition } from '../simulated-org';
import type { Place } from './place';

type Operand = NonNullable<SimulatedCondition['operands']>[number];

const operators = ['EQ', 'IN', 'GE', 'GT', 'LE', 'LT'] as const;
const operandTypes = ['SCALAR', 'VARIABLE', 'USER', 'QUEUE', 'TEAM'] as const;
const parts = ['all', 'any', 'variable', 'operator', 'operands', 'unreadable'] as const;

/** A condition as the file has it, in the form of the API. */
export function readCondition(place: Place): SimulatedCondition {
  const members = place.object(parts);
  if (members.has('all')) return { conjunction: 'AND', terms: members.get('all').list(readCondition) };
  if (members.has('any')) return { conjunction: 'OR', terms: members.get('any').list(readCondition) };
  // No reader knows this operator: the condition is never met.
  if (members.has('unreadable')) return { variableName: 'unreadable', operator: 'UNREADABLE', operands: [] };
  return {
    variableName: members.get('variable').id(),
    operator: members.get('operator').oneOf(operators),
    operands: members.get('operands').list(readOperand),
  };
}

function readOperand(place: Place): Operand {
  const members = place.object(['type', 'value']);
  const type = members.get('type').oneOf(operandTypes);
  const value = members.get('value').text();
  switch (type) {
    case 'USER':
      return { type, user: { id: value } };
    case 'QUEUE':
      return { type, queue: { id: value } };
    case 'TEAM':
      return { type, team: { id: value } };
    default:
      return { type, value };
  }
}
