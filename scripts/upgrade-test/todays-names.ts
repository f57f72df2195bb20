/** Members and codes of 0.1.0 that have other names today. */
const NAMES: Readonly<Record<string, string>> = {
  asked_for: 'requested',
  callsLeft: 'remainingCalls',
  endedAt: 'finishedAt',
  firstSeen: 'firstSeenAt',
  findingsHealed: 'findingsResolved',
  fullRuleIds: 'truncatedRuleIds',
  healed: 'resolved',
  itemsTold: 'itemsReported',
  lastSeen: 'lastSeenAt',
  lockOut: 'lockout',
  lockOuts: 'lockouts',
  minutesLeft: 'remainingMinutes',
  most: 'limit',
  told: 'writeAttempted',
  was_so_already: 'already_applied',
};

/** What an answer of 0.1.0 says, in the names of today. */
export function inTodaysNames(answer: unknown): unknown {
  if (typeof answer === 'string') return NAMES[answer] ?? answer;
  if (Array.isArray(answer)) return answer.map(inTodaysNames);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [NAMES[name] ?? name, inTodaysNames(value)]),
  );
}
