import type { Snapshot } from '../../access/model/snapshot';
import type { AuditListing, AuditQuery } from '../../genesys/gateways/audits-gateway';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { GenesysForbiddenError } from '../../genesys/genesys.errors';
import { TrusteeAudits } from './trustee-audits';

const START = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString();
const trusting = { trustees: [{ id: 'eve' }] } as unknown as Snapshot;
const never = new AbortController().signal;
const event = {
  id: 'one',
  at: iso(START),
  service: 'PeoplePermissions',
  entityType: '',
  action: '',
  properties: [],
};

describe('TrusteeAudits', () => {
  let nowMs: number;
  let asked: Omit<AuditQuery, 'service'>[];
  let answer: () => Promise<AuditListing>;
  const audits = () => {
    const ofTrustees = (query: Omit<AuditQuery, 'service'>) => {
      asked.push(query);
      return answer();
    };
    return new TrusteeAudits({ audits: { ofTrustees } } as unknown as GenesysGateways, () => nowMs);
  };
  const window = () => ({ from: iso(nowMs - 16 * MINUTE), to: iso(nowMs) });

  beforeEach(() => {
    nowMs = START;
    asked = [];
    answer = () => Promise.resolve({ events: [event], unreadable: 0 });
  });

  it('are read every hour, from before the last ones on', async () => {
    const trustees = audits();
    expect(await trustees.events(trusting, window(), never)).toEqual([event]);
    nowMs += 59 * MINUTE;
    expect(await trustees.events(trusting, window(), never)).toEqual([]);
    nowMs += MINUTE;
    expect(await trustees.events(trusting, window(), never)).toEqual([event]);
    expect(asked).toEqual([
      { from: iso(START - 16 * MINUTE), to: iso(START) },
      { from: iso(START - 15 * MINUTE), to: iso(START + 60 * MINUTE) },
    ]);
  });

  it('are not asked for where no one is trusted', async () => {
    expect(await audits().events({ trustees: [] }, window(), never)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('do without where they are not permitted, and ask again after hours', async () => {
    const trustees = audits();
    const refusal = { method: 'POST', path: '/', attempts: 1 };
    answer = () => Promise.reject(new GenesysForbiddenError(refusal, []));
    expect(await trustees.events(trusting, window(), never)).toEqual([]);
    nowMs += 5 * 60 * MINUTE;
    expect(await trustees.events(trusting, window(), never)).toEqual([]);
    expect(asked).toHaveLength(1);
    nowMs += 60 * MINUTE;
    await trustees.events(trusting, window(), never);
    expect(asked).toHaveLength(2);
  });
});
