import type { AuditRecord } from '../audit-record';
import { auditActions } from '../event/audit-actions';
import { recordLine, sealRecord } from '../record-hash';
import { ocsfClassOf } from './ocsf-classes';
import { toOcsf } from './to-ocsf';

const record = (over: Partial<AuditRecord> = {}): AuditRecord =>
  sealRecord({
    v: 1,
    chain: '0192f0a0-0000-4000-8000-000000000000',
    seq: 2,
    id: '0192f0a0-0000-7000-8000-000000000001',
    time: '2026-01-31T23:59:59.999Z',
    actor: { type: 'jwt', id: 'ann', name: 'Ann' },
    action: 'api_key.created',
    target: { type: 'api_key', id: 'k-1', name: 'nightly' },
    outcome: 'success',
    reason: null,
    before: null,
    after: { roles: ['auditor'] },
    requestId: 'r-1',
    correlationId: null,
    prevHash: 'a'.repeat(64),
    ...over,
  });

/** As it is exported: without what is undefined. */
const ocsf = (over: Partial<AuditRecord> = {}) =>
  JSON.parse(JSON.stringify(toOcsf(recordLine(record(over))))) as Record<string, object>;

describe('a record as an OCSF event', () => {
  it('has the members that every event must have', () => {
    expect(ocsf()).toMatchObject({
      category_uid: 3,
      class_uid: 3001,
      activity_id: 1,
      type_uid: 300_101,
      time: Date.parse('2026-01-31T23:59:59.999Z'),
      severity_id: 1,
      status_id: 1,
      metadata: {
        version: '1.8.0',
        product: { name: 'Rolecall', vendor_name: 'Rolecall' },
        uid: '0192f0a0-0000-7000-8000-000000000001',
        sequence: 2,
        correlation_uid: 'r-1',
      },
      actor: { user: { uid: 'ann', name: 'Ann', type: 'jwt', type_id: 99 } },
      user: { uid: 'k-1', name: 'nightly', type_id: 4 },
    });
  });

  it('keeps the chain under the names of the profile record_integrity, and the record itself', () => {
    const { hash, chain, prevHash } = record();
    const fingerprint = (value: string) => ({ algorithm_id: 3, algorithm: 'SHA-256', value });
    expect(ocsf()).toMatchObject({
      unmapped: {
        attestation: {
          chain_uid: chain,
          fingerprint: fingerprint(hash),
          prev_event: { fingerprint: fingerprint(prevHash) },
        },
      },
      raw_data: recordLine(record()),
    });
  });

  it('names no event before the first one', () => {
    const { attestation } = ocsf({ seq: 1, prevHash: '0'.repeat(64) }).unmapped as { attestation: object };
    expect(Object.keys(attestation)).toEqual(['chain_uid', 'fingerprint']);
  });

  it.each([
    ['success', 1, 'Success', 1],
    ['failed', 2, 'Failure', 2],
    ['refused', 2, 'Failure', 3],
  ] as const)('says how it ended: %s', (outcome, status_id, status, severity_id) => {
    expect(ocsf({ outcome, reason: 'why' })).toMatchObject({
      status_id,
      status,
      status_code: outcome,
      severity_id,
      status_detail: 'why',
    });
  });

  it.each([
    ['api_key.created', 3001, 1],
    ['api_key.revoked', 3001, 5],
    ['audit.checkpoint_key_created', 3004, 1],
    ['audit.exported', 6003, 2],
    ['audit.verified', 6003, 2],
    ['report.made', 3004, 1],
    ['service.started', 3004, 10],
    ['service.stopped', 3004, 11],
    ['snapshot.stored', 3004, 1],
    ['snapshots.thinned', 3004, 4],
    ['sync.failed', 6003, 2],
    ['sync.held_back', 6003, 2],
    ['sync.held_back_accepted', 3004, 3],
    ['sync.held_back_ended', 3004, 3],
    ['access.refusals_unrecorded', 6003, 99],
    ['of.a_later_version', 6003, 99],
    ['constructor', 6003, 99],
  ])('maps %s to class %i, activity %i', (action, class_uid, activity_id) => {
    expect(ocsf({ action })).toMatchObject({
      class_uid,
      activity_id,
      type_uid: class_uid * 100 + activity_id,
      category_uid: Math.floor(class_uid / 1_000),
    });
  });

  it.each([
    ['POST /api/v1/sync', 1],
    ['GET /api/v1/sync', 2],
    ['PATCH /x', 3],
    ['DELETE /x', 4],
    ['unknown', 99],
  ])('maps the refusal of %s to activity %i', (id, activity_id) => {
    expect(ocsf({ action: 'access.refused', target: { type: 'route', id } })).toMatchObject({
      class_uid: 6003,
      activity_id,
    });
  });

  it.each(Object.keys(auditActions))(
    'has what its class requires, with and without a target: %s',
    (action) => {
      const required = {
        3001: ['user'],
        3004: ['entity'],
        3005: ['user'],
        6003: ['api', 'src_endpoint', 'actor'],
      };
      for (const target of [record().target, null]) {
        const { classUid } = ocsfClassOf(record({ action, target }));
        const members = required[classUid as keyof typeof required];
        expect(Object.keys(ocsf({ action, target }))).toEqual(expect.arrayContaining(members));
      }
    },
  );

  it.each([
    ['genesys_user', 1, 'User'],
    ['system', 3, 'System'],
    ['api_key', 4, 'Service'],
    ['jwt', 99, 'jwt'],
  ] as const)('calls an actor of type %s what the schema calls it', (type, type_id, caption) => {
    expect(ocsf({ actor: { type, id: 'a' } })).toMatchObject({ actor: { user: { type_id, type: caption } } });
  });

  describe('about the grants of a subject', () => {
    const grant = (roleId: string, divisionId = 'd-1') => ({ roleId, divisionId });
    const itemOf = (add: object[], remove: object[], subjectType = 'user') =>
      ocsf({
        action: 'change_item.write_intended',
        target: { type: 'change_item', id: 'c-1/0' },
        before: { subjectType, subjectId: 'u-1', grants: 2 },
        after: { add, remove } as never,
      });

    it.each<[string, object[], object[], number]>([
      ['Assign Role', [grant('r-1')], [], 3],
      ['Remove Role', [], [grant('r-1')], 4],
      ['Other, when roles come and go', [grant('r-1')], [grant('r-2')], 99],
    ])('is user access: %s', (_name, add, remove, activity_id) => {
      expect(itemOf(add, remove)).toMatchObject({
        class_uid: 3005,
        activity_id,
        type_uid: 300_500 + activity_id,
        user: { uid: 'u-1', type_id: 1, type: 'User' },
        resources: [{ uid: 'd-1', type: 'division' }],
      });
    });

    it('names the one role, or lists several', () => {
      expect(itemOf([grant('r-1', 'd-1'), grant('r-1', 'd-2')], [])).toMatchObject({
        iam_role: { uid: 'r-1' },
        privileges: ['r-1'],
        resources: [{ uid: 'd-1' }, { uid: 'd-2' }],
      });
      const several = itemOf([grant('r-1'), grant('r-2')], []);
      expect(several).toMatchObject({ privileges: ['r-1', 'r-2'] });
      expect(several).not.toHaveProperty('iam_role');
    });

    it.each([
      ['oauth_client', 4, 'Service'],
      ['group', 99, 'group'],
    ])('says what kind of subject it is: %s', (subjectType, type_id, type) => {
      expect(itemOf([grant('r-1')], [], subjectType)).toMatchObject({ user: { uid: 'u-1', type_id, type } });
    });

    it('reads records of earlier versions, which have fewer members', () => {
      const event = ocsf({ action: 'change_item.ended', before: null, after: { state: 'applied' } });
      expect(event).toMatchObject({ class_uid: 3005, activity_id: 99, user: { uid: 'k-1' } });
    });
  });

  it('shows the states of an entity before and after', () => {
    const event = ocsf({ action: 'snapshots.thinned', before: { revisions: [1] }, after: null });
    expect(event).toMatchObject({ entity: { uid: 'k-1', data: { revisions: [1] } } });
    expect(event).not.toHaveProperty('entity_result');
  });
});
