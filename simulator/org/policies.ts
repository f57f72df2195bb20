import type { SimulatedCondition, SimulatedPolicy } from './simulated-org';

/** Reads `routing:queue:view,search; quality:*:*` as the policies of a role. */
export function policies(text: string): SimulatedPolicy[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [domain, entityName, actions] = entry.split(':');
      if (!domain || !entityName || !actions) throw new Error(`Unreadable policy: "${entry}".`);
      return { domain, entityName, actionSet: actions.split(','), allowConditions: false };
    });
}

export function conditionalPolicies(text: string, condition: SimulatedCondition): SimulatedPolicy[] {
  return policies(text).map((policy) => ({
    ...policy,
    allowConditions: true,
    condition: structuredClone(condition),
  }));
}
