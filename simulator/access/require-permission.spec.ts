import { buildOrg, type OrgParts } from '../../test/support/build-org';
import { defaultModes } from '../controls/modes';
import { SimulatorState } from '../simulator-state';
import { reachOf, requireEverywhere, requirePermissions, visibleDivisions } from './require-permission';

const client = 'client';
const state = (grants: OrgParts['grants']) =>
  new SimulatorState(
    buildOrg({
      divisions: ['north'],
      clients: [{ id: client }],
      roles: [{ id: 'viewer', gives: 'directory:user:view' }],
      grants,
    }),
    defaultModes,
    Date.now,
  );
const VIEW = 'directory:user:view';
const GRANT = 'authorization:grant:add';

describe('the rights of a caller', () => {
  const everywhere = state([[client, 'viewer', '*', 'PC_OAUTH_CLIENT']]);
  const north = state([[client, 'viewer', 'north', 'PC_OAUTH_CLIENT']]);
  const none = state([]);

  it('reach as far as its grants', () => {
    expect(reachOf(everywhere, client, VIEW)).toBe('*');
    expect(reachOf(north, client, VIEW)).toEqual(new Set(['north']));
    expect(reachOf(none, client, VIEW)).toBeUndefined();
    expect(visibleDivisions(everywhere, client)).toBe('*');
    expect(visibleDivisions(north, client)).toEqual(new Set(['north']));
    expect(visibleDivisions(none, client)).toEqual(new Set());
  });

  it('satisfy ALL with each, ANY with one of the permissions', () => {
    expect(() => requirePermissions(north, client, { any: [VIEW, GRANT] })).not.toThrow();
    expect(() => requirePermissions(north, client, { all: [VIEW] })).not.toThrow();
    expect(() => requirePermissions(north, client, { all: [VIEW, GRANT] })).toThrow(
      `You are missing the following permission(s): ${GRANT}`,
    );
    expect(() => requirePermissions(none, client, { any: [VIEW, GRANT] })).toThrow(
      `You must have at least one of the following permissions assigned: ${VIEW}, ${GRANT}`,
    );
    expect(() => requirePermissions(none, client, { any: [VIEW] })).toThrow(`permission(s): ${VIEW}`);
  });

  it('in one division are not rights everywhere', () => {
    expect(() => requireEverywhere(everywhere, client, VIEW)).not.toThrow();
    expect(() => requireEverywhere(north, client, VIEW)).toThrow(
      `missing the following permission '${VIEW}'`,
    );
  });

  it('do not count while they hang on a condition', () => {
    const conditional = state([[client, 'viewer', '*', 'PC_OAUTH_CLIENT']]);
    conditional.org.roles.get('viewer')!.policies[0]!.condition = { variableName: 'x' };

    expect(reachOf(conditional, client, VIEW)).toBeUndefined();
  });
});
