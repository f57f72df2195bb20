import { Logger } from '@nestjs/common';
import { readSettings } from '../config/read-settings';
import { ApproversCheck } from './approvers-check';

const simulated = { GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: `rk_${'k'.repeat(40)}` };
const jwt = {
  JWT_ISSUER: 'https://issuer.example',
  JWT_AUDIENCE: 'rolecall',
  JWT_JWKS_URL: 'https://issuer.example/jwks',
};
const required = { CHANGES_REQUIRE_APPROVAL: 'true' };

describe('ApproversCheck', () => {
  it.each([
    ['warns where only keys are accepted', required, 1],
    ['warns where JWTs name no person', { ...required, ...jwt }, 1],
    ['is silent where JWTs name people', { ...required, ...jwt, JWT_PERSON_CLAIM: 'email' }, 0],
    [
      'is silent where users of Genesys may call',
      { ...required, GENESYS_TOKEN_AUTH: 'on', GENESYS_ROLE_MAP: '{"boss": ["admin"]}' },
      0,
    ],
    ['is silent where anything may approve', { ...required, CHANGES_APPROVERS: 'any' }, 0],
    ['is silent where no approval is required', {}, 0],
  ])('%s', (_, env, warnings) => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    new ApproversCheck(readSettings({ ...simulated, ...env })).onApplicationBootstrap();
    expect(warn).toHaveBeenCalledTimes(warnings);
    warn.mockRestore();
  });
});
