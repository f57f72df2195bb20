import type { SimulatedUser } from '../org/simulated-org';
import type { AuditedChange } from './audit-event';
import { propertyChanges } from './property-changes';

/** A user who came, left or changed; the version is among the changes, as in the noise. */
export function userAudits(before: SimulatedUser | undefined, after: SimulatedUser): AuditedChange[] {
  const entity = { id: after.id, name: after.name };
  const said = { serviceName: 'Directory', entityType: 'User', entity };
  if (!before) return [{ ...said, action: 'Create' }];
  const changes = propertyChanges(before, after, [
    'name',
    'email',
    'title',
    'department',
    'state',
    'divisionId',
    'version',
  ]);
  if (changes.length === 0) return [];
  const isDeleted = after.state === 'deleted' && before.state !== 'deleted';
  return [{ ...said, action: isDeleted ? 'Delete' : 'Update', changes }];
}
