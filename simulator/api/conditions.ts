import type { SimulatedCondition } from '../org/simulated-org';
import { uri } from './references';

type Operand = NonNullable<SimulatedCondition['operands']>[number];

/** The condition of a role: users, queues and teams are references. */
export function toRoleCondition(condition: SimulatedCondition): SimulatedCondition {
  return withOperands(condition, ({ type, value, user, queue, team }) => ({
    type,
    ...(value !== undefined && { value }),
    ...(user && { user: { id: user.id, version: 1, selfUri: uri('users', user.id) } }),
    ...(queue && { queue: { id: queue.id, selfUri: uri('routing/queues', queue.id) } }),
    ...(team && { team: { id: team.id, name: team.id, selfUri: uri('teams', team.id) } }),
  }));
}

/** The condition of a user's expanded authorization: a shorter form, where an id is a plain value. */
export function toUserCondition(condition: SimulatedCondition): SimulatedCondition {
  return withOperands(condition, ({ type, value, user, queue, team }) => ({
    type,
    value: value ?? (user ?? queue ?? team)?.id,
  }));
}

function withOperands(
  condition: SimulatedCondition,
  convert: (operand: Operand) => Operand,
): SimulatedCondition {
  const { operands, terms } = condition;
  return {
    ...condition,
    ...(operands && { operands: operands.map(convert) }),
    ...(terms && { terms: terms.map((term) => withOperands(term, convert)) }),
  };
}
