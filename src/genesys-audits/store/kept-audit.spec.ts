import { isIntact, keptAudit, toRow } from './kept-audit';

const event = {
  id: 'a-1',
  at: '2026-12-01T10:00:00.000Z',
  service: 'Directory',
  entityType: 'User',
  action: 'Update',
  entityId: 'u-1',
  entityName: 'Ada Lovelace',
  actorId: 'u-2',
  properties: ['state'],
};
const receivedAt = '2026-12-01T10:00:30.000Z';

describe('toRow', () => {
  it('keeps the event, with a hash that covers it', () => {
    const row = toRow(event, receivedAt);
    expect(isIntact(row)).toBe(true);
    expect(keptAudit(row)).toMatchObject({ ...event, receivedAt, hash: row.hash });
  });

  it.each(Object.keys(toRow(event, receivedAt)).filter((column) => !/_(name|salt)$/.test(column)))(
    'shows that %s was changed',
    (column) => expect(isIntact({ ...toRow(event, receivedAt), [column]: 'other' })).toBe(false),
  );

  it('shows that a name was replaced', () => {
    expect(isIntact({ ...toRow(event, receivedAt), entity_name: 'Eve' })).toBe(false);
  });

  it('stays intact when a name is erased with its salt, and can then not be compared with a guess', () => {
    const row = toRow(event, receivedAt);
    const erased = { ...row, entity_name: null, entity_name_salt: null };
    expect(isIntact(erased)).toBe(true);
    expect(toRow(event, receivedAt).entity_name_digest).not.toBe(row.entity_name_digest);
  });
});
