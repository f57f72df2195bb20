import type { Decision } from '../../access/model/decision';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import type { AnswerSource, CheckQuestion } from './check';
import { decisionTexts } from './decision-texts';

const membersOfDecisions = new Map([...decisionTexts].map(([decision, text]) => [decision, members(text)]));
const membersOfSources = new WeakMap<PublishedSnapshot, string>();

/**
 * The answer to a check as JSON, as its schema writes it: what may be absent comes last. The texts of the question must need no escapes; all others
 * are made once, since to make them costs more than to decide.
 */
export function plainCheckText(
  current: PublishedSnapshot,
  { userId, permission, divisionId }: CheckQuestion,
  decision: Decision,
): string {
  const division = divisionId === undefined ? '' : `,"divisionId":"${divisionId}"`;
  const decided = membersOfDecisions.get(decision) ?? members(JSON.stringify(decision));
  return `{"userId":"${userId}","permission":"${permission}",${decided},${sourceOf(current)}${division}}`;
}

function sourceOf(current: PublishedSnapshot): string {
  const { matrix, partial } = current;
  const known = membersOfSources.get(current);
  if (known !== undefined) return known;
  const source: AnswerSource = { revision: matrix.revision, asOf: matrix.asOf, partial };
  const text = members(JSON.stringify(source));
  membersOfSources.set(current, text);
  return text;
}

function members(object: string): string {
  return object.slice(1, -1);
}
