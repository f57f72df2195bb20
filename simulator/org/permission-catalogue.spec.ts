import { permissionCatalogue } from './permission-catalogue';

const catalogue = permissionCatalogue();
const find = (code: string) =>
  catalogue.find((one) => `${one.domain}:${one.entityType}:${one.action}` === code);

describe('permissionCatalogue', () => {
  it('has the size of a contact centre, without doubles', () => {
    const codes = new Set(catalogue.map((one) => `${one.domain}:${one.entityType}:${one.action}`));

    expect(codes.size).toBe(catalogue.length);
    expect(catalogue.length).toBeGreaterThanOrEqual(700);
    expect(catalogue.length).toBeLessThanOrEqual(1_000);
    expect(new Set(catalogue.map((one) => one.domain)).size).toBe(45);
  });

  it.each([
    'routing:queue:edit',
    'directory:user:view',
    'recording:recording:delete',
    'outbound:campaign:start',
  ])('holds %s by division', (code) => expect(find(code)).toMatchObject({ divisionAware: true }));

  it.each(['authorization:role:view', 'oauth:client:add', 'audits:audit:view', 'routing:skill:assign'])(
    'holds %s for the whole organisation',
    (code) => expect(find(code)).toMatchObject({ divisionAware: false }),
  );

  it.each([
    ['quality:evaluation:edit', true],
    ['recording:recording:view', true],
    ['routing:queue:edit', false],
  ])('says of %s whether it allows conditions: %s', (code, allowsConditions) =>
    expect(find(code)).toMatchObject({ allowsConditions }),
  );

  it('derives a readable label', () => {
    expect(find('outbound:contactList:upload')?.label).toBe('Outbound > Contact List > Upload');
  });
});
