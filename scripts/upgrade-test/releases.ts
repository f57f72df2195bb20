/** A release whose databases are upgraded in tests. */
export interface Release {
  readonly version: string;
  /** The last migration that it has. */
  readonly lastMigration: string;
  /** Members, codes and values that have other names today. */
  readonly renamed: Readonly<Record<string, string>>;
  /** How it stores why a change ended, and what became of an item that was as planned before. */
  readonly statusReason: string;
  readonly appliedBefore: object;
}

const RENAMED_IN_0_2_0 = {
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

/** Each has a folder in test/fixtures, made by `npm run release-fixture`. */
export const releases: readonly Release[] = [
  {
    version: '0.1.0',
    lastMigration: '0030-assertions',
    renamed: RENAMED_IN_0_2_0,
    statusReason: 'asked_for',
    appliedBefore: { code: 'was_so_already', told: true },
  },
  {
    version: '0.2.0',
    lastMigration: '0078-rate-answered',
    renamed: {},
    statusReason: 'requested',
    appliedBefore: { code: 'already_applied', writeAttempted: true },
  },
];
