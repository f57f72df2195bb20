import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { buildOrg } from '../support/build-org';
import { resourcesFile } from './resources-file';

const where = (variableName: string, value: string) => ({
  variableName,
  operator: 'EQ',
  operands: [{ type: 'SCALAR', value }],
});

const policy = (action: string, condition?: ReturnType<typeof where>) => ({
  domain: 'record',
  entityName: 'record',
  actionSet: [action],
  allowConditions: condition !== undefined,
  ...(condition && { condition }),
});

/**
 * The fixture that AuthZEN's certification asks for, as roles and conditional policies. Bob is an administrator of
 * records because he holds that role, not because a request says so.
 */
export function certificationOrg(): SimulatedOrg {
  const org = buildOrg({
    divisions: ['records'],
    users: [{ id: 'alice' }, { id: 'bob' }],
    roles: [
      { id: 'reader', policies: [policy('read')] },
      {
        id: 'editor',
        policies: [policy('write', where('status', 'active')), policy('delete', where('soft', 'true'))],
      },
      { id: 'admin', policies: [policy('write', where('status', 'archived'))] },
    ],
    grants: [
      ['alice', 'reader', 'records'],
      ['alice', 'editor', 'records'],
      ['bob', 'reader', 'records'],
      ['bob', 'admin', 'records'],
    ],
  });
  for (const action of ['read', 'write', 'delete']) {
    const names = { domain: 'record', entityType: 'record', action, label: action };
    org.catalogue.push({ ...names, allowsConditions: true, divisionAware: true });
  }
  return org;
}

const resources = [
  { type: 'record', id: 'record-1', properties: { divisionId: 'records', status: 'active' } },
  { type: 'record', id: 'record-2', properties: { divisionId: 'records', status: 'archived' } },
];

/** A file for `AUTHZEN_RESOURCES_FILE` that tells of the records, gone when the suite ends. */
export function certificationResources(): string {
  return resourcesFile(resources);
}
