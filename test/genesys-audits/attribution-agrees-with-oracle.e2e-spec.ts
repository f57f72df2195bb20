import fc from 'fast-check';
import { propertyRuns } from '../support/property-runs';
import type { FactChange } from '../../src/revisions/history/reading/fact-change';
import { attribute, type AttributionContext } from '../../src/genesys-audits/attribution/attribute';
import type { RevisionTimes, Seen } from '../../src/genesys-audits/attribution/candidates';
import type { Evidence } from '../../src/genesys-audits/attribution/evidence';

const START = Date.parse('2026-03-01T00:00:00Z');
const iso = (ms: number) => new Date(START + ms).toISOString();

/** Someone gives a role, or takes it: whichever is possible. Its event can be found `delay` later. */
interface Act {
  readonly at: number;
  readonly subjectId: string;
  readonly actorId: string;
  readonly delay: number;
}

const subjects = ['ada', 'bob', 'eve'];
const acts = fc.array(
  fc.record<Act>({
    at: fc.integer({ min: 1, max: 1000 }),
    subjectId: fc.constantFrom(...subjects),
    actorId: fc.constantFrom('tim', 'zoe', 'client-sync', 'client-rolecall'),
    delay: fc.integer({ min: 0, max: 300 }),
  }),
  { maxLength: 30 },
);
/** Polls every 20 read at once what arrived events name; sync runs read everyone, one after the other. */
const syncRuns = fc.uniqueArray(fc.integer({ min: 1, max: 65 }), { maxLength: 3 });

interface Difference extends Seen {
  readonly change: FactChange;
  readonly readAt: number;
}

const grantOf = (subjectId: string) =>
  ({ subjectType: 'user', subjectId, roleId: 'agent', divisionId: '*' }) as const;

/** The organization and a service that reads it, played out. */
function play(
  made: readonly Act[],
  runs: readonly number[],
): { events: Evidence[]; differences: Difference[] } {
  const ordered = made.toSorted((a, b) => a.at - b.at);
  const isHeld = (subjectId: string, at: number) =>
    ordered.filter((act) => act.subjectId === subjectId && act.at <= at).length % 2 === 1;
  const events = ordered.map((act, i) =>
    clueOf(act, i, isHeld(act.subjectId, act.at) && actsUpTo(ordered, i) % 2 === 1),
  );
  const differences: Difference[] = [];
  const known = new Map<string, boolean>();
  const earlier = new Map<string, Seen['earlier']>();
  let since: RevisionTimes = { asOf: iso(0), storedAt: iso(0) };
  for (let tick = 1; tick <= 80; tick++) {
    const isSyncRun = runs.includes(tick) || tick === 80;
    const begun = tick * 20;
    const revision = { asOf: isSyncRun ? iso(begun) : since.asOf, storedAt: iso(begun + 9) };
    const named = new Set(
      ordered
        .filter(({ at, delay }) => at + delay <= begun && at + delay > begun - 20)
        .map((act) => act.subjectId),
    );
    let hasChanged = isSyncRun;
    for (const [place, subjectId] of subjects.entries()) {
      if (!isSyncRun && !named.has(subjectId)) continue;
      const readAt = begun + 2 * place + 1;
      const [was, is] = [known.get(subjectId) ?? false, isHeld(subjectId, readAt)];
      if (was === is) continue;
      hasChanged = true;
      known.set(subjectId, is);
      const change: FactChange = { kind: 'grant', [is ? 'after' : 'before']: grantOf(subjectId) };
      differences.push({ change, readAt, since, revision, earlier: earlier.get(subjectId) });
      earlier.set(subjectId, { ...revision, isSyncRun });
    }
    if (hasChanged) since = revision;
  }
  return { events, differences };
}

/** Of acts of one moment on one subject, each is the opposite of the one before. */
const actsUpTo = (ordered: readonly Act[], i: number) =>
  ordered.slice(0, i + 1).filter(({ subjectId }) => subjectId === ordered[i]!.subjectId).length;

function clueOf({ at, subjectId, actorId, delay }: Act, i: number, isGiven: boolean): Evidence {
  return {
    id: `audit-${i}`,
    at: iso(at),
    receivedAt: iso(Math.ceil((at + delay) / 20) * 20),
    entityType: 'Role',
    action: isGiven ? 'MemberAdd' : 'MemberRemove',
    entityId: 'agent',
    entityName: `${subjectId}--agent--*`,
    actorId,
    actorOrganizationId: 'org',
    properties: [],
  };
}

const circumstances: AttributionContext = {
  keptFrom: iso(0),
  organizationId: 'org',
  isOAuthClient: (id) => id.startsWith('client'),
  isOwnClient: (id) => id === 'client-rolecall',
  ownWriteOf: () => undefined,
  initiatorOf: () => undefined,
};

describe('attribution, compared with who really did it', () => {
  it('is never wrong, and missing only where the order cannot be known', () => {
    fc.assert(
      fc.property(acts, syncRuns, (made, runs) => {
        // Of one moment, the order of the acts is not known to anyone.
        const distinct = [...new Map(made.map((act) => [`${act.subjectId} ${act.at}`, act])).values()];
        const { events, differences } = play(distinct, runs);
        for (const { change, readAt, ...seen } of differences) {
          const { subjectId } = (change.after ?? change.before) as { subjectId: string };
          const before = distinct.filter((act) => act.subjectId === subjectId && act.at <= readAt);
          const maker = before.toSorted((a, b) => a.at - b.at).at(-1)!;
          const by = attribute(change, seen, events, circumstances);
          if (by.status === 'attributed') expect(by.actor.id).toBe(maker.actorId);
          else {
            expect(by.reason).toBe('several_actors');
            const isUnsure = distinct.filter(
              (act) =>
                act.subjectId === subjectId &&
                iso(act.at) <= seen.revision.storedAt &&
                (iso(act.at) > seen.revision.asOf || act.delay > 0),
            );
            expect(isUnsure.length).toBeGreaterThan(1);
          }
        }
      }),
      propertyRuns(500),
    );
  });
});
