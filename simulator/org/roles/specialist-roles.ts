import type { RoleDefinition } from './role-definition';

/** Roles of those who build and keep the contact centre's parts. */
export const specialistRoles: RoleDefinition[] = [
  {
    key: 'flow-author',
    name: 'Flow Author',
    description: 'Writes and publishes call flows and prompts',
    policies: 'architect:*:*; routing:queue:view,search; routing:schedule:*; routing:emergencyGroup:*',
  },
  {
    key: 'campaign-manager',
    name: 'Outbound Campaign Manager',
    description: 'Plans and runs campaigns and their contact lists',
    policies: 'outbound:*:*; scripter:script:*; analytics:conversationAggregate:view',
  },
  {
    key: 'recording-administrator',
    name: 'Recording Administrator',
    description: 'Finds, exports and deletes recordings',
    policies: 'recording:recording:*; recording:screenRecording:*; recording:orphan:*; recording:job:*',
  },
  {
    key: 'recording-policy-owner',
    name: 'Recording Policy Owner',
    description: 'Decides what is recorded and how long it is kept',
    policies: 'recording:retentionPolicy:*; recording:crossPlatformRetentionPolicy:*; recording:settings:*',
  },
  {
    key: 'telephony-admin',
    name: 'Telephony Admin',
    description: 'Phones, extensions and trunks',
    policies: 'telephony:*:*; directory:location:*; routing:callRoute:*',
  },
  {
    key: 'integration-developer',
    name: 'Integration Developer',
    description: 'Connects other systems',
    policies: 'oauth:client:add,edit,view; integrations:*:*; processautomation:trigger:*; webDeployments:*:*',
  },
  {
    key: 'crm-connector',
    name: 'CRM Connector',
    description: 'For the CRM application only',
    policies: 'externalContacts:*:*; conversation:communication:view; analytics:conversationDetail:view',
  },
  {
    key: 'privacy-officer',
    name: 'Privacy Officer',
    description: 'Answers requests of data subjects',
    policies: 'gdpr:request:add,view; gdpr:subject:view; dataprivacy:maskingrule:*',
  },
];
