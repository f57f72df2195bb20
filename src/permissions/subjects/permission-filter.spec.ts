import { permissionFilter } from './permission-filter';

describe('permissionFilter', () => {
  it.each([
    [{}, 'admin', true],
    [{ domain: 'routing' }, 'routing:queue:view', true],
    [{ domain: 'routing' }, 'routingX:queue:view', false],
    [{ domain: 'routing' }, 'routing', false],
    [{ domain: 'admin' }, 'admin', false],
    [{ search: 'QUEUE:v' }, 'routing:queue:view', true],
    [{ search: 'queue' }, 'routing:Queue:view', true],
    [{ search: 'view queues' }, 'routing:queue:view', true],
    [{ search: 'delete queue' }, 'routing:queue:view', false],
    [{ search: 'access' }, 'admin:acces:view', false],
    [{ domain: 'routing', search: 'edit' }, 'routing:queue:view', false],
    [{ search: '.*' }, 'routing:queue:view', false],
  ])('%j takes %s: %p', (filter, permission, taken) => {
    expect(permissionFilter(filter)(permission)).toBe(taken);
  });
});
