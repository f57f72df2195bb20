import { readOperationLines } from './operation-lines';
import type { OperationTable } from './operation-needs';

/** The operations that are known without a document of the operator. Written by `npm run operations:write`. */
export const shippedOperations: OperationTable = {
  asOf: '2026-07-26',
  operations: readOperationLines(`
/api/v2/audits/query POST all audits:audit:view
/api/v2/audits/query/realtime POST all audits:audit:view
/api/v2/audits/query/realtime/related POST all audits:audit:view
/api/v2/audits/query/realtime/servicemapping GET all audits:audit:view
/api/v2/audits/query/servicemapping GET all audits:audit:view
/api/v2/audits/query/{transactionId} GET all audits:audit:view
/api/v2/audits/query/{transactionId}/results GET all audits:audit:view
/api/v2/authorization/divisions GET -; POST all authorization:division:add authorization:grant:add
/api/v2/authorization/divisions/deleted GET any authorization:divisionDeleted:view
/api/v2/authorization/divisions/home GET -
/api/v2/authorization/divisions/limit GET -
/api/v2/authorization/divisions/query GET -
/api/v2/authorization/divisions/{divisionId} DELETE any authorization:division:delete; GET -; PUT any authorization:division:edit
/api/v2/authorization/divisions/{divisionId}/grants GET any authorization:grant:view
/api/v2/authorization/divisions/{divisionId}/objects/{objectType} POST -
/api/v2/authorization/divisions/{divisionId}/restore POST any authorization:division:add
/api/v2/authorization/divisionspermitted/me GET -
/api/v2/authorization/divisionspermitted/paged/me GET -
/api/v2/authorization/divisionspermitted/paged/{subjectId} GET -
/api/v2/authorization/permissions GET -
/api/v2/authorization/policies GET any authorization:policy:view
/api/v2/authorization/policies/subject/{subjectId} GET any authorization:policy:view
/api/v2/authorization/policies/targets GET any authorization:policy:view
/api/v2/authorization/policies/targets/{targetName} GET any authorization:policy:view; POST any authorization:policy:add; PUT any authorization:policy:edit authorization:policy:add
/api/v2/authorization/policies/targets/{targetName}/subject/{subjectId} DELETE any authorization:policy:delete; GET any authorization:policy:view
/api/v2/authorization/policies/targets/{targetName}/validate POST any authorization:policy:add
/api/v2/authorization/policies/{policyId} GET any authorization:policy:view; PUT any authorization:policy:add
/api/v2/authorization/policies/{policyId}/attributes GET any authorization:policy:view
/api/v2/authorization/policies/{policyId}/simulate POST any authorization:policy:view
/api/v2/authorization/products GET -
/api/v2/authorization/roles GET any authorization:role:view; POST any authorization:role:add
/api/v2/authorization/roles/default POST any authorization:role:edit; PUT any authorization:role:edit
/api/v2/authorization/roles/settings GET any directory:organization:admin authorization:settings:view; PUT any directory:organization:admin authorization:settings:edit
/api/v2/authorization/roles/{leftRoleId}/comparedefault/{rightRoleId} GET any authorization:role:view; POST any authorization:role:view
/api/v2/authorization/roles/{roleId} DELETE any authorization:role:delete; GET any authorization:role:view; PATCH any authorization:role:edit; POST all authorization:grant:add; PUT any authorization:role:edit
/api/v2/authorization/roles/{roleId}/subjectgrants GET any authorization:role:view
/api/v2/authorization/roles/{roleId}/users GET -
/api/v2/authorization/roles/{roleId}/users/add PUT any authorization:grant:add
/api/v2/authorization/roles/{roleId}/users/remove PUT any authorization:grant:delete
/api/v2/authorization/settings GET any directory:organization:admin authorization:settings:view; PATCH any directory:organization:admin authorization:settings:edit
/api/v2/authorization/subjects/me GET -
/api/v2/authorization/subjects/rolecounts GET any authorization:grant:view
/api/v2/authorization/subjects/{subjectId} GET any authorization:grant:view
/api/v2/authorization/subjects/{subjectId}/bulkadd POST all authorization:grant:add
/api/v2/authorization/subjects/{subjectId}/bulkremove POST all authorization:grant:delete
/api/v2/authorization/subjects/{subjectId}/bulkreplace POST all authorization:grant:add authorization:grant:delete
/api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId} DELETE all authorization:grant:delete; POST all authorization:grant:add
/api/v2/dataprivacy/maskingrules GET all dataprivacy:maskingrule:view; POST all dataprivacy:maskingrule:add
/api/v2/dataprivacy/maskingrules/validate POST all dataprivacy:maskingrule:execute
/api/v2/dataprivacy/maskingrules/{ruleId} DELETE all dataprivacy:maskingrule:delete; GET all dataprivacy:maskingrule:view; PATCH all dataprivacy:maskingrule:edit
/api/v2/gdpr/requests GET any gdpr:request:view; POST any gdpr:request:add
/api/v2/gdpr/requests/{requestId} GET any gdpr:request:view
/api/v2/gdpr/subjects GET any gdpr:subject:view
/api/v2/groups GET -; POST any directory:group:add
/api/v2/groups/search GET -; POST -
/api/v2/groups/{groupId} DELETE any directory:group:delete; GET -; PUT any directory:group:edit
/api/v2/groups/{groupId}/individuals GET -
/api/v2/groups/{groupId}/members DELETE -; GET -; POST -
/api/v2/groups/{groupId}/profile GET -
/api/v2/license/definitions GET any authorization:grant:add authorization:license:view
/api/v2/license/definitions/{licenseId} GET any authorization:grant:add authorization:license:view
/api/v2/license/infer POST -
/api/v2/license/organization POST any authorization:grant:add
/api/v2/license/toggles/{featureName} GET -; POST -
/api/v2/license/users GET -; POST any authorization:grant:add authorization:license:view
/api/v2/license/users/{userId} GET any authorization:grant:add authorization:license:view
/api/v2/notifications/availabletopics GET -
/api/v2/notifications/channels GET -; POST -
/api/v2/notifications/channels/{channelId} HEAD -
/api/v2/notifications/channels/{channelId}/subscriptions DELETE -; GET -; POST -; PUT -
/api/v2/oauth/authorizations GET any oauth:client:authorize
/api/v2/oauth/authorizations/{clientId} GET any oauth:client:authorize
/api/v2/oauth/clients GET any oauth:client:view; POST any oauth:client:add
/api/v2/oauth/clients/{clientId} DELETE any oauth:client:delete; GET any oauth:client:view; PUT any oauth:client:edit
/api/v2/oauth/clients/{clientId}/secret POST any oauth:client:edit
/api/v2/oauth/clients/{clientId}/usage/query POST any oauth:client:view usage:client:view
/api/v2/oauth/clients/{clientId}/usage/query/results/{executionId} GET any oauth:client:view usage:client:view
/api/v2/oauth/clients/{clientId}/usage/summary GET any oauth:client:view usage:client:view
/api/v2/oauth/scopes GET -
/api/v2/oauth/scopes/{scopeId} GET -
/api/v2/organizations/authentication/settings GET any directory:organization:admin; PATCH any directory:organization:admin
/api/v2/organizations/features/{featureName} PATCH any directory:organization:admin
/api/v2/organizations/ipaddressauthentication GET any directory:organization:admin; PUT any directory:organization:admin
/api/v2/organizations/limits/changerequests GET any limits:organization:view
/api/v2/organizations/limits/changerequests/{requestId} GET any limits:organization:view
/api/v2/organizations/limits/docs GET -
/api/v2/organizations/limits/docs/freetrial GET -
/api/v2/organizations/limits/namespaces GET -
/api/v2/organizations/limits/namespaces/{namespaceName} GET -
/api/v2/organizations/limits/namespaces/{namespaceName}/defaults GET -
/api/v2/organizations/me GET -; PUT any directory:organization:admin
/api/v2/organizations/whitelist GET -; PUT any directory:organization:admin
/api/v2/orgauthorization/pairings POST any authorization:orgTrustee:add
/api/v2/orgauthorization/pairings/{pairingId} GET any authorization:orgTrustee:view authorization:orgTrustor:view
/api/v2/orgauthorization/trustees GET any authorization:orgTrustee:view; POST all authorization:orgTrustee:add authorization:orgTrusteeUser:add
/api/v2/orgauthorization/trustees/audits POST any authorization:audit:view
/api/v2/orgauthorization/trustees/care GET any authorization:orgTrustee:view authorization:orgTrusteeUser:view; POST all authorization:orgTrustee:add authorization:orgTrusteeUser:add
/api/v2/orgauthorization/trustees/default GET any authorization:orgTrustee:view authorization:orgTrusteeUser:view; POST all authorization:orgTrustee:add authorization:orgTrusteeUser:add
/api/v2/orgauthorization/trustees/{trusteeOrgId} DELETE any authorization:orgTrustee:delete; GET any authorization:orgTrustee:view; PUT any authorization:orgTrustee:edit
/api/v2/orgauthorization/trustees/{trusteeOrgId}/clonedusers GET any directory:user:view
/api/v2/orgauthorization/trustees/{trusteeOrgId}/clonedusers/{trusteeUserId} DELETE any directory:user:delete
/api/v2/orgauthorization/trustees/{trusteeOrgId}/groups GET any authorization:orgTrusteeGroup:view; POST any authorization:orgTrusteeGroup:add
/api/v2/orgauthorization/trustees/{trusteeOrgId}/groups/{trusteeGroupId} DELETE any authorization:orgTrusteeGroup:delete; GET any authorization:orgTrusteeGroup:view
/api/v2/orgauthorization/trustees/{trusteeOrgId}/groups/{trusteeGroupId}/roledivisions PUT any authorization:orgTrusteeGroup:edit
/api/v2/orgauthorization/trustees/{trusteeOrgId}/groups/{trusteeGroupId}/roles DELETE any authorization:orgTrusteeGroup:delete; GET any authorization:orgTrusteeGroup:view; PUT any authorization:orgTrusteeGroup:edit
/api/v2/orgauthorization/trustees/{trusteeOrgId}/users GET any authorization:orgTrusteeUser:view; POST any authorization:orgTrusteeUser:add
/api/v2/orgauthorization/trustees/{trusteeOrgId}/users/{trusteeUserId} DELETE any authorization:orgTrusteeUser:delete; GET any authorization:orgTrusteeUser:view
/api/v2/orgauthorization/trustees/{trusteeOrgId}/users/{trusteeUserId}/roledivisions PUT any authorization:orgTrusteeUser:edit
/api/v2/orgauthorization/trustees/{trusteeOrgId}/users/{trusteeUserId}/roles DELETE any authorization:orgTrusteeUser:delete; GET any authorization:orgTrusteeUser:view; PUT any authorization:orgTrusteeUser:edit
/api/v2/orgauthorization/trustor/audits POST any authorization:audit:view
/api/v2/orgauthorization/trustors GET any authorization:orgTrustor:view
/api/v2/orgauthorization/trustors/{trustorOrgId} DELETE any authorization:orgTrustor:delete; GET any authorization:orgTrustor:view
/api/v2/orgauthorization/trustors/{trustorOrgId}/clonedusers GET any authorization:orgTrusteeUser:view
/api/v2/orgauthorization/trustors/{trustorOrgId}/clonedusers/{trusteeUserId} DELETE any authorization:orgTrusteeUser:delete; GET any authorization:orgTrusteeUser:view; PUT all authorization:orgTrusteeUser:add
/api/v2/orgauthorization/trustors/{trustorOrgId}/groups GET any authorization:orgTrusteeGroup:view
/api/v2/orgauthorization/trustors/{trustorOrgId}/groups/{trustorGroupId} DELETE any authorization:orgTrusteeGroup:delete; GET any authorization:orgTrusteeGroup:view; PUT all authorization:orgTrusteeGroup:add
/api/v2/orgauthorization/trustors/{trustorOrgId}/users GET any authorization:orgTrusteeUser:view
/api/v2/orgauthorization/trustors/{trustorOrgId}/users/{trusteeUserId} DELETE any authorization:orgTrusteeUser:delete; GET any authorization:orgTrusteeUser:view; PUT all authorization:orgTrusteeUser:add
/api/v2/scim/v2/groups GET any directory:group:edit
/api/v2/scim/v2/groups/{groupId} GET any directory:group:edit; PATCH any directory:group:edit; PUT any directory:group:edit
/api/v2/scim/v2/users GET -; POST any directory:user:add authorization:grant:add authorization:grant:delete routing:skill:assign routing:language:assign telephony:extension:assign
/api/v2/scim/v2/users/{userId} DELETE any directory:user:delete; GET -; PATCH any directory:user:edit directory:user:setPassword authorization:grant:add authorization:grant:delete routing:skill:assign routing:language:assign telephony:extension:assign; PUT any directory:user:edit directory:user:setPassword authorization:grant:add authorization:grant:delete routing:skill:assign routing:language:assign telephony:extension:assign
/api/v2/teams GET any groups:team:view; POST any groups:team:add
/api/v2/teams/{teamId} DELETE any groups:team:delete; GET any groups:team:view; PATCH any groups:team:edit
/api/v2/teams/{teamId}/members DELETE any groups:team:assign; GET any groups:team:view; POST any groups:team:assign
/api/v2/tokens/me DELETE -; GET -; HEAD -
/api/v2/tokens/timeout GET -; PUT any directory:organization:admin
/api/v2/tokens/{userId} DELETE any oauth:token:delete
/api/v2/usage/aggregates/query/jobs POST any usage:organization:view
/api/v2/usage/aggregates/query/jobs/{jobId} GET any usage:organization:view
/api/v2/usage/client/{clientId}/aggregates/query/jobs POST any usage:client:view
/api/v2/usage/client/{clientId}/aggregates/query/jobs/{jobId} GET any usage:client:view
/api/v2/usage/query POST any oauth:client:view usage:organization:view
/api/v2/usage/query/{executionId}/results GET any oauth:client:view usage:organization:view
/api/v2/usage/simplesearch POST any oauth:client:view usage:simpleSearch:view
/api/v2/usage/simplesearch/{executionId}/results GET any oauth:client:view usage:simpleSearch:view
/api/v2/users GET -; POST any directory:user:add
/api/v2/users/bulk PATCH any directory:user:edit directory:organization:admin
/api/v2/users/externalid/{authorityName}/{externalKey} GET -
/api/v2/users/me GET -
/api/v2/users/query GET any directory:user:view
/api/v2/users/rules GET any users:rules:view; POST any users:rules:add
/api/v2/users/rules/query POST any users:ruleUsers:view
/api/v2/users/rules/settings/{ruleType} GET any users:rules:view
/api/v2/users/rules/{ruleId} DELETE any users:rules:delete; GET any users:rules:view; PATCH any users:rules:edit
/api/v2/users/rules/{ruleId}/dependents GET any users:ruleDependents:view
/api/v2/users/rules/{ruleId}/dependents/{ruleType}/{typeId} GET any users:ruleDependents:view
/api/v2/users/search GET any directory:user:view; POST any directory:user:view
/api/v2/users/{subjectId}/roles GET any authorization:grant:view; PUT any authorization:grant:add
/api/v2/users/{userId} DELETE any admin directory:user:delete directory:organization:admin; GET -; PATCH any admin directory:user:edit directory:organization:admin
/api/v2/users/{userId}/adjacents GET -
/api/v2/users/{userId}/directreports GET -
/api/v2/users/{userId}/externalid GET -; POST any directory:user:edit
/api/v2/users/{userId}/externalid/{authorityName} GET -
/api/v2/users/{userId}/externalid/{authorityName}/{externalKey} DELETE any directory:user:edit
/api/v2/users/{userId}/invite POST any admin directory:organization:admin directory:user:setPassword
/api/v2/users/{userId}/password POST any directory:user:setPassword
/api/v2/users/{userId}/profile GET -
/api/v2/users/{userId}/profileskills GET any directory:userProfile:view; PUT any directory:userProfile:edit
/api/v2/users/{userId}/queues GET any routing:queue:view; PATCH any routing:queue:join routing:queueMember:manage
/api/v2/users/{userId}/skillgroups GET any routing:skillGroup:view
/api/v2/users/{userId}/state GET any directory:userStateChange:view; PUT any directory:user:edit
/api/v2/users/{userId}/superiors GET -
/api/v2/users/{userId}/trustors GET all authorization:orgTrustor:view
`),
};
