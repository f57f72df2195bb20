import { badRequest } from '../http/api-error';
import type { SimulatedCondition, SimulatedPolicy } from '../org/simulated-org';

type Operand = NonNullable<SimulatedCondition['operands']>[number];

/** Conditions that are nested deeper than this are refused. */
const MAX_DEPTH = 10;

/** `permissionPolicies` of a role, as they are written. */
export function readPolicies(policies: unknown): SimulatedPolicy[] {
  return listOf(policies).map((policy) => {
    const { domain, entityName, actionSet, allowConditions, resourceConditionNode: node } = recordOf(policy);
    if (!isText(domain) || !isText(entityName) || !listOf(actionSet).every(isText)) throw malformed();
    return {
      domain,
      entityName,
      actionSet: actionSet as string[],
      allowConditions: allowConditions === true,
      ...(node !== undefined && node !== null && { condition: readCondition(node, 0) }),
    };
  });
}

function readCondition(node: unknown, depth: number): SimulatedCondition {
  if (depth > MAX_DEPTH) throw malformed();
  const { variableName, operator, conjunction, operands, terms } = recordOf(node);
  return {
    ...texts({ variableName, operator, conjunction }),
    ...(operands !== undefined && { operands: listOf(operands).map(readOperand) }),
    ...(terms !== undefined && { terms: listOf(terms).map((term) => readCondition(term, depth + 1)) }),
  };
}

function readOperand(operand: unknown): Operand {
  const { type, value, user, queue, team } = recordOf(operand);
  if (!isText(type)) throw malformed();
  return {
    type,
    ...texts({ value }),
    ...(user !== undefined && { user: referenceIn(user) }),
    ...(queue !== undefined && { queue: referenceIn(queue) }),
    ...(team !== undefined && { team: referenceIn(team) }),
  };
}

function referenceIn(value: unknown): { id: string } {
  const { id } = recordOf(value);
  if (!isText(id)) throw malformed();
  return { id };
}

/** The fields that are there, all of them texts. */
function texts(fields: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  if (!given.every(([, value]) => typeof value === 'string')) throw malformed();
  return Object.fromEntries(given) as Record<string, string>;
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  return value as Record<string, unknown>;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw malformed();
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const malformed = () => badRequest('general.bad.request', 'The permission policies are badly formed.');
