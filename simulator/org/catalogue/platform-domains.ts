/** People, access, telephony and the platform itself. Notation: see `permission-catalogue.ts`. */
export const platformDomains: Record<string, string> = {
  authorization: `
    audit:view; division:add,delete,edit,view; divisionDeleted:view; grant@:add,delete,view;
    license:view; orgTrustee:add,delete,edit,view; orgTrusteeGroup:add,delete,edit,view;
    orgTrusteeUser:add,delete,edit,view; orgTrustor:delete,view; policy:add,delete,edit,view;
    role:add,delete,edit,view; settings:delete,edit,view
  `,
  directory: `
    user@:add,delete,edit,setPassword,view; group:add,delete,edit,view; location:add,delete,edit,view;
    organization:admin,view; userProfile:edit,view; userStateChange:view
  `,
  groups: 'team@:add,assign,delete,edit,view',
  users: 'rules:add,delete,edit,view; ruleUsers:view; customAttributesSchema:add,delete,edit,view',
  oauth: 'client:add,authorize,delete,edit,view; token:delete,view',
  sso: 'provider:add,delete,edit,view',
  audits: 'audit:view; interactionDetails:view',
  gdpr: 'request:add,view; subject:view',
  dataprivacy: 'maskingrule:add,delete,edit,execute,view',
  limits: 'organization:view',
  usage: 'client:view; events:view; organization:view; simpleSearch:view',
  telephony: `
    extension:assign; extensionPool@:add,delete,edit,search,view; phone:add,assign,delete,edit,view;
    settings:edit,view; sites:view; numberRouting:edit,view; otherStationAssociation:edit,view;
    selfStationAssociation:edit,view; station:disassociate,disassociateSelf; plugin:all; pcap:add,view;
    callMetrics:view
  `,
  presence: `
    presenceDefinition@:add,delete,edit,view; settings:edit,view; userPresence:edit,inject;
    source:add,delete,edit,view
  `,
  integrations: `
    integration:add,delete,edit,view; action:add,delete,edit,execute,view; actionFunction:edit,view
  `,
  externalContacts: `
    contact@:add,delete,edit,enrich,search,view,viewAll;
    externalOrganization@:add,delete,edit,enrich,search,view,viewAll; conversation:associate;
    customFields:add,edit,view; importCsvJob:add; importCsvSettings:add,delete,edit,view;
    identity:merge,promote; session:view; segmentAssignment:add,delete,view
  `,
  chat: `
    1on1:edit,view; 1on1Message:add,delete,view; room:add,edit,view; roomMessage:add,delete,edit;
    setting:edit,view; chat:access
  `,
};
