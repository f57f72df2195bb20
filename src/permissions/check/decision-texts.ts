import { decisions, decisionsWithCaveat, type Decision } from '../../access/model/decision';

/** Every decision of a matrix is one of these few, as JSON. */
export const decisionTexts: ReadonlyMap<Decision, string> = new Map(
  [decisions, decisionsWithCaveat].flatMap((table) =>
    Object.values(table).map((decision) => [decision, JSON.stringify(decision)]),
  ),
);
