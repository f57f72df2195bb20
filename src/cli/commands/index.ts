import type { CliCommand } from '../cli-command';
import { apply } from './apply';
import { assert } from './assert';
import { auditVerify } from './audit-verify';
import { check } from './check';
import { compare } from './compare';
import { completion } from './completion';
import { drift } from './drift';
import { findings } from './findings';
import { history } from './history';
import { licensesList } from './licenses-list';
import { licensesMismatches } from './licenses-mismatches';
import { licensesReasons } from './licenses-reasons';
import { licensesReductions } from './licenses-reductions';
import { permissions } from './permissions';
import { plan } from './plan';
import { rollBack } from './roll-back';
import { simulate } from './simulate';
import { usageClient } from './usage-client';
import { usageClients } from './usage-clients';
import { whoCan } from './who-can';
import { why } from './why';

/** In the order of the help. */
export const commands: readonly CliCommand[] = [
  check,
  why,
  whoCan,
  permissions,
  compare,
  history,
  drift,
  simulate,
  plan,
  apply,
  rollBack,
  findings,
  assert,
  licensesList,
  licensesMismatches,
  licensesReasons,
  licensesReductions,
  usageClients,
  usageClient,
  auditVerify,
  completion,
];
