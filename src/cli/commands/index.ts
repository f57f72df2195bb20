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
import { permissions } from './permissions';
import { plan } from './plan';
import { rollBack } from './roll-back';
import { simulate } from './simulate';
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
  auditVerify,
  completion,
];
