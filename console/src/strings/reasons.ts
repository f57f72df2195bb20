import type { Schemas } from '../api/client';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const decisionReasons: Words<Schemas['DecisionReason']> = {
  granted: 'A role gives it.',
  granted_in_some_divisions: 'A role gives it, in some divisions.',
  unknown_user: 'Genesys lists no such person.',
  user_inactive: 'The person is inactive: nothing they hold counts.',
  user_deleted: 'The person was deleted: nothing they hold counts.',
  unknown_permission: 'Genesys has no such permission.',
  unknown_division: 'Genesys has no such division.',
  not_granted: 'No role that they hold gives it.',
  not_granted_in_division: 'They hold it, but not in this division.',
  condition_not_met: 'They hold it on a condition only.',
};

export const missingParts: Words<Schemas['MissingPartDto']['code']> = {
  subject_unknown: 'Genesys lists no such person, group or client.',
  subject_inactive: 'It is inactive: nothing that it holds counts.',
  subject_deleted: 'It was deleted: nothing that it holds counts.',
  permission_unknown: 'Genesys has no such permission.',
  division_unknown: 'A division that a role is held in no longer exists.',
  no_role_includes_it: 'No role that is held includes it.',
  role_deleted: 'A role that is held no longer exists.',
  only_in_other_divisions: 'It is held, but in other divisions only.',
  only_on_condition: 'It is held on a condition only.',
  group_passes_no_roles: 'A group has a role that gives it, and passes no roles on to its members.',
};

export const caveats: Words<Schemas['Caveat']> = {
  access_policy_may_apply: 'An access policy of Genesys may still refuse it in single cases.',
};
