import { nearestSetting } from './nearest-setting';
import { variablesOf } from './setting';
import { settingsTable } from './settings-table';

const variables = Object.values(settingsTable).flatMap(variablesOf);

describe('nearestSetting', () => {
  it.each([
    // A letter or two.
    ['SYNC_INTERVALL', 'SYNC_INTERVAL'],
    ['SYNC_INTREVAL', 'SYNC_INTERVAL'],
    ['GENESYS_CLIENTID', 'GENESYS_CLIENT_ID'],
    ['GENESYS_TOKEN_CLIENTS', 'GENESYS_TOKEN_CLIENT_IDS'],
    ['JWT_AUDIENCES', 'JWT_AUDIENCE'],
    ['CHANGES_REQUIRES_APPROVAL', 'CHANGES_REQUIRE_APPROVAL'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    // Words in another order.
    ['CHANGES_APPROVAL_REQUIRED', 'CHANGES_REQUIRE_APPROVAL'],
    ['GENESYS_CLIENT_WRITE_SECRET', 'GENESYS_WRITE_CLIENT_SECRET'],
    // Our name before it, or a file where there is none, or none where there is one.
    ['ROLECALL_PORT', 'PORT'],
    ['ROLECALL_DATABASE_URL', 'DATABASE_URL'],
    ['AUDIT_SIGNING_KEY', 'AUDIT_SIGNING_KEY_FILE'],
    ['GENESYS_CLIENT_ID_FILE', 'GENESYS_CLIENT_ID'],
    ['GENESYS_CLIENT_SECRET_FIEL', 'GENESYS_CLIENT_SECRET_FILE'],
  ])('takes %s for %s', (name, expected) => {
    expect(nearestSetting(name, variables)).toBe(expected);
  });

  it.each([
    'AUDIT_TOPIC',
    'AUDIT_LOG',
    'GENESYS_ORG',
    'GENESYS_URL',
    'JWT_SECRET',
    'ROLECALL_VERSION',
    'SNAPSHOT_BUCKET',
    'SYNC_TOKEN',
    'SYNC_PORT',
    'CHANGES_HOST',
  ])('knows nothing near %s', (name) => {
    expect(nearestSetting(name, variables)).toBeUndefined();
  });
});
