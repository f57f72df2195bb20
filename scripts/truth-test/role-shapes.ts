import { conditionalPolicies, policies } from '../../simulator/org/policies';
import type { SimulatedCondition, SimulatedPolicy } from '../../simulator/org/simulated-org';

/** A role that gives something always, and something more while its policies are on. */
export interface RoleShape {
  readonly id: string;
  readonly always: string;
  readonly on: string;
  /** Permissions that it gives only while they are on. */
  readonly gives: readonly string[];
}

export const roleShapes: readonly RoleShape[] = [
  shape('editor', 'routing:queue:view', 'routing:queue:edit', ['routing:queue:edit']),
  shape('queues', 'routing:skill:view', 'routing:queue:*', ['routing:queue:view', 'routing:queue:delete']),
  shape('routing', 'recording:recording:view', 'routing:*:*', ['routing:skill:assign', 'routing:queue:add']),
  shape('quality', 'quality:survey:view', 'quality:evaluation:view,edit', [
    'quality:evaluation:view',
    'quality:evaluation:edit',
  ]),
  shape('recorder', 'recording:recording:view', 'recording:recording:download,delete', [
    'recording:recording:delete',
  ]),
  shape('everything', 'routing:queue:join', '*:*:*', ['recording:job:view', 'quality:survey:edit']),
  shape('skills', 'routing:email:view', 'routing:skill:assign,view', ['routing:skill:view']),
  shape('surveys', 'quality:survey:view', 'quality:survey:edit,delete', ['quality:survey:delete']),
];

/** What is asked about. */
export const askedPermissions: readonly string[] = [
  ...new Set(roleShapes.flatMap(({ always, gives }) => [always, ...gives])),
];

const condition: SimulatedCondition = {
  variableName: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', queue: { id: 'queue-1' } }],
};

/** The policies of a role; off, what it does not give plainly may be given on a condition, or not at all. */
export function policiesOf(
  { always, on }: RoleShape,
  isOn: boolean,
  conditionally: boolean,
): SimulatedPolicy[] {
  if (isOn) return policies(`${always}; ${on}`);
  return [...policies(always), ...(conditionally ? conditionalPolicies(on, condition) : [])];
}

function shape(id: string, always: string, on: string, gives: readonly string[]): RoleShape {
  return { id, always, on, gives };
}
