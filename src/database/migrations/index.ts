import { deployment } from './0001-deployment';
import { snapshots } from './0002-snapshots';
import { apiKeys } from './0003-api-keys';
import { audit } from './0004-audit';
import { conflictRules } from './0006-conflict-rules';
import { conflictFindings } from './0007-conflict-findings';
import { simulations } from './0008-simulations';
import { purposes } from './0010-purposes';
import { dataCategories } from './0011-data-categories';
import { purposeWriter } from './0012-purpose-writer';
import { permissionCategories } from './0013-permission-categories';
import { changes } from './0020-changes';
import { assertions } from './0030-assertions';
import type { Migration } from './migration';

/** Every migration in the order of its number. New ones go to the end. */
export const migrations: readonly Migration[] = [
  deployment,
  snapshots,
  apiKeys,
  audit,
  conflictRules,
  conflictFindings,
  simulations,
  purposes,
  dataCategories,
  purposeWriter,
  permissionCategories,
  changes,
  assertions,
];
