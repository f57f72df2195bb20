import { exclusionRule, type PackRule } from './rule-pack';

/** Customers' data, the ways to access it, and the roles of the two examples that everyone starts with. */
export const customerRules: readonly PackRule[] = [
  exclusionRule(
    {
      key: 'erase-and-export-contacts',
      name: 'Ask for erasure × export contacts',
      rationale:
        'Personal data could be taken along and then erased here, so that no one knows what was taken.',
      severity: 'high',
    },
    ['gdpr:request:add'],
    ['externalContacts:export:add', 'analytics:dataExport:add'],
  ),
  exclusionRule(
    {
      key: 'masking-and-recordings',
      name: 'Change masking rules × view recordings',
      rationale: 'Who decides what is hidden from listeners must not be a listener.',
      severity: 'high',
    },
    ['dataprivacy:maskingrule:add', 'dataprivacy:maskingrule:edit', 'dataprivacy:maskingrule:delete'],
    ['recording:recording:view', 'speechAndTextAnalytics:data:view'],
  ),
  exclusionRule(
    {
      key: 'do-not-call-and-campaigns',
      name: 'Change do-not-call lists × start campaigns',
      rationale:
        'People who asked not to be called could be taken off the list for the length of a campaign.',
      severity: 'high',
    },
    ['outbound:dnc:edit', 'outbound:dnc:delete', 'outbound:dncList:edit', 'outbound:dncList:delete'],
    ['outbound:campaign:start', 'outbound:messagingCampaign:start', 'outbound:emailCampaign:start'],
    true,
  ),
  exclusionRule(
    {
      key: 'contact-lists-and-campaigns',
      name: 'Upload contact lists × start campaigns',
      rationale:
        'A list that no one else has reviewed must not be dialled on the word of the person who imported it.',
      severity: 'medium',
    },
    ['outbound:contactList:upload', 'outbound:contactList:add'],
    ['outbound:campaign:start'],
    true,
  ),
  exclusionRule(
    {
      key: 'calling-times-and-campaigns',
      name: 'Change calling times and attempt limits × start campaigns',
      rationale:
        'The limits that the law sets must not be lifted by people who are measured by contacts made.',
      severity: 'high',
    },
    ['outbound:callableTimeSet:edit', 'outbound:attemptLimits:edit'],
    ['outbound:campaign:start'],
    true,
  ),
  exclusionRule(
    {
      key: 'build-and-publish-flows',
      name: 'Edit flows × publish flows',
      rationale: 'What every caller hears and where every call goes deserves a second pair of eyes.',
      severity: 'low',
    },
    ['architect:flow:edit'],
    ['architect:flow:publish'],
    true,
  ),
  exclusionRule(
    {
      key: 'integrations-and-secrets-of-customers',
      name: 'Change data actions × search contacts of all',
      rationale: 'A data action can carry what its author may look up to any address outside.',
      severity: 'high',
    },
    ['integrations:action:add', 'integrations:action:edit', 'integrations:integration:add'],
    ['externalContacts:contact:viewAll'],
  ),
  exclusionRule(
    {
      key: 'queues-and-own-work',
      name: 'Manage queue members × take calls',
      rationale: 'Agents could put themselves where the easy calls are, and others where they are not.',
      severity: 'low',
    },
    ['routing:queueMember:manage'],
    ['conversation:call:accept'],
    true,
  ),
  exclusionRule(
    {
      key: 'billing-and-products',
      name: 'Agree to subscriptions × activate products',
      rationale: 'Who signs and who orders should be two.',
      severity: 'medium',
    },
    ['billing:subscription:add', 'billing:subscription:edit'],
    ['billing:productActivation:edit'],
  ),
  {
    key: 'supervisor-and-agent',
    name: 'Role supervisor × role agent',
    rationale: 'Supervisors watch, rate and plan agents: no one should be both in one team.',
    severity: 'medium',
    constraint: {
      kind: 'roles_exclude',
      roles: [{ name: 'supervisor' }, { name: 'agent' }],
      sameDivision: false,
    },
  },
  {
    key: 'admin-and-external-user',
    name: 'Role admin × role external_user',
    rationale: 'People of other organisations do not administer this one.',
    severity: 'critical',
    mode: 'block',
    constraint: {
      kind: 'roles_exclude',
      roles: [{ name: 'admin' }, { name: 'external_user' }],
      sameDivision: false,
    },
  },
];
