import { KnownResources } from '../resources/known-resources';
import { placeOf } from './place';

const known = new KnownResources([
  { type: 'record', id: '1', properties: { divisionId: 'claims', status: 'active' } },
]);
const place = (resource: object, properties?: Record<string, unknown>) =>
  placeOf(
    { type: 'record', id: '1', ...resource },
    { name: 'read', ...(properties && { properties }) },
    'org',
    known,
  );

describe('placeOf', () => {
  it.each([
    ['a division', { type: 'division', id: 'sales' }, 'sales'],
    ['all divisions', { type: 'division', id: '*' }, '*'],
    ['the organisation', { type: 'organization', id: 'org' }, '*'],
    ['an object that says where it is', { id: '2', properties: { divisionId: 'sales' } }, 'sales'],
    ['an object that is known', {}, 'claims'],
    ['a known object that says where it is now', { properties: { divisionId: 'sales' } }, 'sales'],
    ['an object that nobody places', { id: '2' }, '*'],
    ['an object whose division is no text', { properties: { divisionId: ['sales'] } }, '*'],
    [
      'a division that claims to be elsewhere',
      { type: 'division', id: 'sales', properties: { divisionId: 'x' } },
      'sales',
    ],
  ])('finds %s', (_what, resource, divisionId) => {
    expect(place(resource)?.divisionId).toBe(divisionId);
  });

  it('finds no place in another organisation', () => {
    expect(place({ type: 'organization', id: 'other' })).toBeUndefined();
  });

  it('does not let the action say where the resource is', () => {
    expect(place({ id: '2' }, { divisionId: 'sales' })?.divisionId).toBe('*');
  });

  it('takes what the request says of the resource before what is known, and both before the action', () => {
    expect(place({ properties: { status: 'archived' } }, { status: 'x', soft: true })?.properties).toEqual({
      divisionId: 'claims',
      status: 'archived',
      soft: true,
    });
    expect(place({}, { status: 'x' })?.properties).toMatchObject({ status: 'active' });
  });
});
