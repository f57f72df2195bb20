import { roleSettingsAudit } from '../audits/permission-audits';
import { mergeModes } from '../controls/modes';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import { fieldsOf, flagIn } from './body-fields';

const path = '/api/v2/authorization/roles/settings';
const allowed = (permission: string) => ({ any: ['directory:organization:admin', permission] });

export const roleSettingsOperations: readonly Operation[] = [
  {
    method: 'GET',
    path,
    requires: allowed('authorization:settings:view'),
    handle: ({ simulator }) => toSettings(simulator.modes),
  },
  { method: 'PUT', path, requires: allowed('authorization:settings:edit'), handle: change },
];

type Settings = Call['simulator']['modes'];

function change(call: Call) {
  const { simulator } = call;
  const fields = fieldsOf(call.body);
  const changed = mergeModes(simulator.modes, {
    roleBackfill: flagIn(fields, 'backfillEnabled') ?? simulator.modes.roleBackfill,
    grantsByDivision: flagIn(fields, 'authorizationGrantDivisionAware') ?? simulator.modes.grantsByDivision,
  });
  applyWrite(call, () => {
    simulator.modes = changed;
    simulator.audits.recorder.record([roleSettingsAudit(simulator.org.id)]);
  });
  return toSettings(changed);
}

const toSettings = ({ roleBackfill, grantsByDivision }: Settings) => ({
  backfillEnabled: roleBackfill,
  authorizationGrantDivisionAware: grantsByDivision,
  selfUri: path,
});
