import { exclusionRule, type PackRule } from './rule-pack';

/** Who decides about access, and what must not lie in the same hands. */
export const accessRules: readonly PackRule[] = [
  exclusionRule(
    {
      key: 'grant-roles-and-create-clients',
      name: 'Grant roles × create OAuth clients',
      rationale:
        'Who may do both can give a new application every role and act through it, with no person behind the deeds.',
      severity: 'critical',
    },
    ['authorization:grant:add'],
    ['oauth:client:add', 'oauth:client:edit'],
  ),
  exclusionRule(
    {
      key: 'define-roles-and-grant-roles',
      name: 'Define roles × grant roles',
      rationale:
        'Someone who defines what a role may do and also grants it can obtain any permission without anyone else.',
      severity: 'high',
    },
    ['authorization:role:add', 'authorization:role:edit'],
    ['authorization:grant:add'],
  ),
  exclusionRule(
    {
      key: 'create-users-and-grant-roles',
      name: 'Create users × grant roles',
      rationale: 'An invented person with real rights acts under a name that no one can be asked about.',
      severity: 'high',
    },
    ['directory:user:add'],
    ['authorization:grant:add'],
  ),
  exclusionRule(
    {
      key: 'set-passwords-and-grant-roles',
      name: 'Set passwords × grant roles',
      rationale: 'Rights can be given to a colleague, used under that name, and taken back.',
      severity: 'critical',
    },
    ['directory:user:setPassword'],
    ['authorization:grant:add'],
  ),
  exclusionRule(
    {
      key: 'set-passwords-and-release-evaluations',
      name: 'Set passwords × score evaluations',
      rationale: 'Scores of a colleague could be changed under the name of the evaluator.',
      severity: 'high',
    },
    ['directory:user:setPassword'],
    ['quality:evaluation:editScore', 'quality:evaluation:release'],
  ),
  exclusionRule(
    {
      key: 'single-sign-on-and-users',
      name: 'Change single sign-on × create or delete users',
      rationale: 'Who decides by whom people are vouched for must not decide who they are.',
      severity: 'critical',
    },
    ['sso:provider:add', 'sso:provider:edit', 'sso:provider:delete'],
    ['directory:user:add', 'directory:user:delete'],
  ),
  exclusionRule(
    {
      key: 'access-policies-and-grant-roles',
      name: 'Change access policies × grant roles',
      rationale: 'Access policies are the fence around roles: who hands out roles must not move the fence.',
      severity: 'high',
    },
    ['authorization:policy:add', 'authorization:policy:edit', 'authorization:policy:delete'],
    ['authorization:grant:add'],
  ),
  exclusionRule(
    {
      key: 'trust-organisations-and-grant-roles',
      name: 'Trust other organisations × grant roles',
      rationale: 'People of another company could be let in and given roles by one decision of one person.',
      severity: 'critical',
    },
    ['authorization:orgTrustee:add', 'authorization:orgTrusteeUser:add', 'authorization:orgTrusteeGroup:add'],
    ['authorization:grant:add', 'authorization:role:edit'],
  ),
  exclusionRule(
    {
      key: 'divisions-and-grant-roles',
      name: 'Change divisions × grant roles',
      rationale: 'Moving the borders between divisions widens what a grant in one of them reaches.',
      severity: 'medium',
    },
    ['authorization:division:add', 'authorization:division:edit', 'authorization:division:delete'],
    ['authorization:grant:add'],
  ),
  {
    key: 'too-many-ways-to-power',
    name: 'Three or more ways to gain power',
    rationale:
      'Each of these alone is needed by someone; three of them in one hand leave no one who would notice a misuse.',
    severity: 'critical',
    constraint: {
      kind: 'permissions_n_of_m',
      permissions: [
        'authorization:grant:add',
        'authorization:role:edit',
        'oauth:client:add',
        'sso:provider:edit',
        'directory:user:setPassword',
        'authorization:orgTrustee:add',
      ],
      count: 3,
      sameDivision: false,
    },
  },
];
