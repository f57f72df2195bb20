// Made from openapi.json by `npm run openapi:write`.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApiKeys"];
        put?: never;
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssertions"];
        put?: never;
        post: operations["createAssertion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assertions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssertion"];
        put: operations["replaceAssertion"];
        post?: never;
        delete: operations["deleteAssertion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assertions/{id}/offenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssertionOffenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assertions/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evaluateAssertions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assertions/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssertionResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAuditEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAuditPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/reports/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/reports/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startAuditVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAuditVerification"];
        put?: never;
        post?: never;
        delete: operations["cancelAuditVerification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBaseline"];
        put: operations["approveBaseline"];
        post?: never;
        delete: operations["endBaseline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChanges"];
        put?: never;
        post: operations["planChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["watchChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChangeItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pauseChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replanChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rollBackChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkPermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-permission/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkPermissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rule-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConflictRulePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rule-packs/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConflictRulePack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rule-packs/{name}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["loadConflictRulePack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConflictRules"];
        put?: never;
        post: operations["createConflictRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConflictRule"];
        put: operations["replaceConflictRule"];
        post?: never;
        delete: operations["deleteConflictRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-rules/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConflictRuleVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{id}/exception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setConflictException"];
        post?: never;
        delete: operations["endConflictException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPastConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDataCategories"];
        put?: never;
        post: operations["createDataCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-categories/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataCategory"];
        put: operations["replaceDataCategory"];
        post?: never;
        delete: operations["deleteDataCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-categories/{key}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDataCategoryAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-categories/{key}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateDataCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-categories/{key}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deactivateDataCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDivision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDivisionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drift/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drift/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planDriftReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewEnforcement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement-preview/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewEnforcementClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement-preview/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewEnforcementPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement-preview/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewEnforcementRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEnforcements"];
        put?: never;
        post: operations["createEnforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEnforcement"];
        put: operations["replaceEnforcement"];
        post?: never;
        delete: operations["deleteEnforcement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/{id}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEnforcementClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEnforcementFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEnforcementPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEnforcementRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcements/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEnforcementFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvidenceControls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{control}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/genesys-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGenesysAudits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/genesys-audits/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["eraseGenesysAuditNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/genesys-audits/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportGenesysAudits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/genesys-audits/unexplained-writes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnexplainedWrites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/genesys-audits/unexplained-writes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptUnexplainedWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/permissions/{permission}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainGroupPermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEffectiveHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLicenseReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{id}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["listLicenseReductions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLicenseUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/hourly-eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHourlyExclusions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLicenseMismatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOAuthClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClientGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClientHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClientPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/permissions/{permission}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainOAuthClientPermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOAuthClientUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/usage/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOAuthClientUsageProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{id}/usage/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateOAuthClientProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permission-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissionCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permission-categories/{permission}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["replacePermissionCategories"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permission-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPermissionMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/{permission}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/{permission}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissionHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/population/general-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGeneralAdmins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/population/granting-oauth-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGrantingOAuthClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/population/roles-without-holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRolesWithoutHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/population/users-without-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsersWithoutRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPurposes"];
        put?: never;
        post: operations["createPurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPurpose"];
        put: operations["replacePurpose"];
        post?: never;
        delete: operations["deletePurpose"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPurposeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/reviews-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPurposesDueForReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/ropa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecordOfProcessing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewTemplates"];
        put?: never;
        post: operations["createReviewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReviewTemplate"];
        put: operations["replaceReviewTemplate"];
        post?: never;
        delete: operations["deleteReviewTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-templates/{id}/occasions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewOccasions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-templates/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createReviewFromTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviews"];
        put?: never;
        post: operations["createReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReview"];
        put: operations["replaceReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/decision-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReviewDecisionSheet"];
        put?: never;
        post: operations["decideReviewSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewDelegations"];
        put?: never;
        post: operations["delegateReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/delegations/{delegationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endReviewDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportReviewEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/items/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReviewItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/items/{position}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["decideReviewItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/items/{position}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewReviewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOffReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewSignOffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviewReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/responsibilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReviewResponsibilities"];
        put: operations["replaceReviewResponsibilities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoleUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/usage/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateRoleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServiceRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{way}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["beginSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{way}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createSimulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimulation"];
        put?: never;
        post?: never;
        delete: operations["deleteSimulation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulationEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/{id}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compareSimulatedLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportSimulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{revision}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSnapshotChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSync"];
        put?: never;
        post: operations["startSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/held-back/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptHeldBackSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trustees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrustees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trustees/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTrustee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trustees/{type}/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrusteeGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trustees/{type}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrusteeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/oauth-client-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClientFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/oauth-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOAuthClientUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/powerful-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPowerfulPermissionUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/unused-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnusedPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/unused-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnusedRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUserGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUserHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/missing-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMissingGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUserPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/permissions/{permission}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainUserPermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWebhooks"];
        put?: never;
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhook"];
        put: operations["replaceWebhook"];
        post?: never;
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWebhookDeliveries"];
        put?: never;
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replaceWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptDriftDto: {
            items: string[];
            reason: string;
        };
        AcceptedByDto: {
            id: string;
            type: string;
        };
        AcceptedDriftDto: {
            acceptedCount: number;
            baselineVersion: number;
        };
        AcceptedWriteDto: {
            at: string;
            id: string;
            reason: string;
            type: string;
        };
        AcceptHeldBackDto: {
            id: string;
        };
        AcceptUnexplainedWriteDto: {
            reason: string;
        };
        AccessPathDto: {
            counts: boolean;
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
            obstacles: ("subject_unknown" | "subject_inactive" | "subject_deleted" | "group_passes_no_roles" | "other_division" | "condition_not_met")[];
            role: components["schemas"]["NamedReferenceDto"];
            rule: components["schemas"]["RoleRuleDto"];
        };
        AccessSubjectDto: {
            id: string;
            name: string;
            state: components["schemas"]["SubjectState"];
            type: components["schemas"]["SubjectType"];
        };
        ActingSubjectType: "user" | "oauth_client" | "trustee_user" | "trustee_group";
        AffectedByTypeDto: {
            group: number;
            oauth_client: number;
            trustee_group: number;
            trustee_user: number;
            user: number;
        };
        AllConditionDto: {
            all: components["schemas"]["ConditionDto"][];
        };
        AnyConditionDto: {
            any: components["schemas"]["ConditionDto"][];
        };
        ApiKeyCreatorDto: {
            id: string;
            type: "api_key" | "jwt" | "genesys_user" | "anonymous";
        };
        ApiKeyDto: {
            createdAt: string;
            createdBy: components["schemas"]["ApiKeyCreatorDto"];
            expiresAt?: string;
            id: string;
            keyPrefix: string;
            lastUsedAt?: string;
            line?: components["schemas"]["ApiKeyCreatorDto"][];
            name: string;
            revokedAt?: string;
            roles: string[];
        };
        ApiKeyPageDto: {
            apiKeys: components["schemas"]["ApiKeyDto"][];
            nextPageToken?: string;
        };
        ApplyChangeDto: {
            planSha256: string;
            skipBlocked?: boolean;
        };
        ApproveBaselineDto: {
            reason: string;
            revision: number;
        };
        ApproveChangeDto: {
            planSha256: string;
        };
        AssertionDto: {
            claim: components["schemas"]["ClaimViewDto"];
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            id: string;
            name: string;
            owner: string;
            rationale: string;
            unresolved?: components["schemas"]["UnresolvedDto"][];
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            version: number;
        };
        AssertionPageDto: {
            assertions: components["schemas"]["AssertionDto"][];
            nextPageToken?: string;
        };
        AssertionResultDto: {
            assertionId?: string;
            claim: components["schemas"]["ClaimViewDto"];
            name?: string;
            offenderCount: number;
            offenders: components["schemas"]["OffenderDto"][];
            since: string;
            sinceRevision: number;
            status: components["schemas"]["AssertionStatus"];
            unresolved: components["schemas"]["UnresolvedDto"][];
        };
        AssertionResultPageDto: {
            counts: components["schemas"]["ResultCountsDto"];
            current: boolean;
            evaluatedAt: string;
            nextPageToken?: string;
            passed: boolean;
            results: components["schemas"]["AssertionResultDto"][];
            revision: number;
        };
        AssertionStatus: "passed" | "failed" | "indeterminate";
        AtMostHoldersClaimDto: {
            divisionId?: string;
            kind: "at_most_holders";
            limit: number;
            permissions: string[];
        };
        AtMostHoldersClaimViewDto: {
            divisionId?: string;
            kind: "at_most_holders";
            limit: number;
            permissions: string[];
        };
        AtMostNeedLicenseClaimDto: {
            divisionId?: string;
            kind: "at_most_need_license";
            licenseId: string;
            limit: number;
        };
        AtMostNeedLicenseClaimViewDto: {
            divisionId?: string;
            kind: "at_most_need_license";
            licenseId: string;
            limit: number;
        };
        AuditAction: "access.refused" | "access.unauthenticated" | "access.refusals_unrecorded" | "api_key.created" | "api_key.revoked" | "assertion.created" | "assertion.replaced" | "assertion.deleted" | "assertion.status_changed" | "audit.checkpoint_key_created" | "audit.checkpoint_key_rotated" | "audit.exported" | "audit.fork_found" | "audit.restore_accepted" | "audit.verified" | "baseline.approved" | "baseline.ended" | "baseline.drift_accepted" | "change.planned" | "change.approved" | "change.applied" | "change.paused" | "change.resumed" | "change.cancelled" | "change.retried" | "change.ended" | "change_item.write_intended" | "change_item.written" | "change_item.late_write_found" | "change_item.ended" | "clock.jumped" | "conflict_rule.created" | "conflict_rule.replaced" | "conflict_rule.deleted" | "conflict_rule_pack.loaded" | "conflict_exception.set" | "conflict_exception.ended" | "conflicts.evaluated" | "data_category.created" | "data_category.replaced" | "data_category.deleted" | "database.restored" | "enforcement.created" | "enforcement.replaced" | "enforcement.deleted" | "evidence.requested" | "evidence.made" | "genesys_audits.exported" | "genesys_audits.erased" | "genesys_audits.purged" | "genesys_audits.unexplained_write_found" | "genesys_audits.unexplained_write_accepted" | "permission_categories.replaced" | "purpose.created" | "purpose.replaced" | "purpose.change_sent" | "purpose.late_write_found" | "purpose.deleted" | "report.requested" | "report.made" | "review.created" | "review.replaced" | "review.opened" | "review.decided" | "review.delegated" | "review.delegation_ended" | "review.deadline_passed" | "review.closing" | "review.closed" | "review.cancelled" | "review.followed_up" | "review.signed_off" | "review.evidence_requested" | "review.evidence_made" | "review_responsibilities.replaced" | "review_template.created" | "review_template.replaced" | "review_template.deleted" | "service.started" | "service.stopped" | "session.started" | "session.ended" | "simulation.created" | "simulation.deleted" | "snapshot.stored" | "snapshots.thinned" | "sync.started" | "sync.failed" | "sync.held_back" | "sync.held_back_accepted" | "sync.held_back_ended" | "webhook.created" | "webhook.replaced" | "webhook.deleted" | "webhook.secret_replaced";
        AuditActorDto: {
            id: string;
            name?: string;
            type: "api_key" | "jwt" | "genesys_user" | "system";
        };
        AuditEventDto: {
            action: string;
            actor: components["schemas"]["AuditActorDto"];
            after: ({
                [key: string]: unknown;
            } | unknown[] | string) | null;
            before: ({
                [key: string]: unknown;
            } | unknown[] | string) | null;
            chain: string;
            correlationId: string | null;
            hash: string;
            id: string;
            outcome: components["schemas"]["AuditOutcome"];
            prevHash: string;
            reason: string | null;
            requestId: string | null;
            seq: number;
            target: components["schemas"]["AuditTargetDto"] | null;
            time: string;
            v: number;
        };
        AuditEventPageDto: {
            items: components["schemas"]["AuditEventDto"][];
            nextPageToken?: string;
        };
        AuditFindingDto: {
            expectedSeq?: number;
            kind: "inserted" | "malformed_line" | "unknown_version" | "missing_field" | "unknown_field" | "invalid_field" | "not_canonical" | "edited" | "other_chain" | "missing_start" | "missing_records" | "duplicate" | "reordered" | "broken_link" | "empty_export" | "truncated" | "no_checkpoint" | "key_not_pinned" | "checkpoint_malformed" | "checkpoint_without_key" | "checkpoint_other_key" | "checkpoint_signature" | "checkpoint_other_chain" | "checkpoint_hash_differs" | "fork_recorded" | "head_differs";
            message: string;
            seq?: number;
        };
        AuditOutcome: "success" | "refused" | "failed";
        AuditPublicKeyDto: {
            algorithm: string;
            keyId: string;
            publicKey: string;
            retiredKeys: components["schemas"]["RetiredKeyDto"][];
        };
        AuditState: "off" | "starting" | "current" | "partial" | "behind" | "lagging" | "not_permitted" | "failing";
        AuditStatusDto: {
            completeAt?: string;
            detail?: string;
            lagSeconds?: number;
            polledAt?: string;
            services: string[];
            state: components["schemas"]["AuditState"];
            unannounced: components["schemas"]["UnannouncedDto"];
            unread: number;
        };
        AuditTargetDto: {
            id: string;
            name?: string;
            type: string;
        };
        AuthorDto: {
            id: string;
            type: "api_key" | "jwt" | "genesys_user" | "anonymous" | "system";
        };
        BaselineDto: {
            acceptedCount: number;
            approvedAt: string;
            approvedBy: components["schemas"]["AuthorDto"];
            asOf: string;
            reason: string;
            revision: number;
            version: number;
        };
        BlockerDto: {
            code: "lockout" | "conflict_rule" | "blast_radius" | "privilege_escalation";
            detail: string;
            items?: number[];
        };
        BrokenRuleDto: {
            findingId: string;
            ruleId: string;
            ruleName: string;
            severity: components["schemas"]["Severity"];
        };
        CalledOperationDto: {
            firstMonth: string;
            lastMonth: string;
            missing: string[];
            needs: "all" | "any" | "not_listed" | "not_known";
            operation: string;
            permissions: string[];
            refusedCount: number;
            succeededCount: number;
            undecidedCount: number;
        };
        CallerType: "api_key" | "jwt" | "genesys_user";
        CarriedFromDto: {
            decidedAt: string;
            position: number;
            reviewId: string;
        };
        CatalogueChangeDto: {
            after?: components["schemas"]["PermissionDescriptionDto"];
            before?: components["schemas"]["PermissionDescriptionDto"];
            change: components["schemas"]["Difference"];
            permission: string;
        };
        CatalogueChangePageDto: {
            changes: components["schemas"]["CatalogueChangeDto"][];
            from: number;
            nextPageToken?: string;
            to: number;
        };
        CataloguePageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["CataloguePermissionDto"][];
            revision: number;
            total: number;
        };
        CataloguePermissionDto: {
            allowsConditions: boolean;
            divisionAware: boolean;
            holders: number;
            label?: string;
            permission: string;
            roles: number;
        };
        CategoryAccessDto: {
            asOf: string;
            dataCategory: string;
            effectiveTotal: number;
            nextPageToken?: string;
            partial: boolean;
            permissions: string[];
            purposeCount: number;
            revision: number;
            subjects: components["schemas"]["ReachDto"][];
            total: number;
            uncoveredTotal: number;
            unservedCount: number;
            unservedPurposes: components["schemas"]["CoveringPurposeDto"][];
        };
        CauseDto: {
            conditional: boolean;
            divisionId: string;
            groupId?: string;
            groupName?: string;
            parts: number[];
            roleId: string;
            roleName?: string;
        };
        Caveat: "access_policy_may_apply";
        ChangeableSubjectType: "user" | "group" | "oauth_client";
        ChangeActorDto: {
            id?: string;
            name?: string;
            type: "user" | "oauth_client" | "trustee_user" | "genesys";
        };
        ChangeCountsDto: {
            added: number;
            changed: number;
            removed: number;
        };
        ChangedByDto: {
            actor?: components["schemas"]["ChangeActorDto"];
            auditId?: string;
            changeId?: string;
            clientId?: string;
            itemId?: string;
            reason?: "audits_not_read" | "no_event" | "several_actors" | "cause_not_attributed";
            status: "attributed" | "not_attributed";
            time?: string;
            via?: "genesys" | "rolecall";
        };
        ChangedFieldDto: {
            after?: string;
            before?: string;
            field: string;
        };
        ChangeDto: {
            approvedAt?: string;
            approvedBy?: string;
            approvedByName?: string;
            asOf: string;
            baseRevision: number;
            blockers: components["schemas"]["BlockerDto"][];
            counts: components["schemas"]["EffectCountsDto"];
            createdAt: string;
            createdBy: string;
            createdByName?: string;
            expiresAt: string;
            findings: components["schemas"]["FindingsSummaryDto"];
            finishedAt?: string;
            id: string;
            itemCount: number;
            licenses?: components["schemas"]["LicenseEffectDto"];
            lockout: components["schemas"]["LockoutDto"][];
            notBefore?: string;
            origin: string;
            originId?: string;
            partial: boolean;
            planSha256: string;
            progress: components["schemas"]["ChangeProgressDto"];
            revision?: number;
            startedAt?: string;
            status: "planned" | "approved" | "applying" | "paused" | "cancelled" | "applied" | "partially_applied" | "not_applied" | "incomplete";
            statusReason?: string;
            warningCount: number;
            warnings: components["schemas"]["ChangeWarningDto"][];
        };
        ChangeItemDto: {
            add: components["schemas"]["NamedRoleDto"][];
            before: components["schemas"]["NamedRoleDto"][];
            calls: number;
            finishedAt?: string;
            impossible?: components["schemas"]["NamedRoleDto"][];
            inherited: components["schemas"]["InheritedRoleDto"][];
            outcome?: components["schemas"]["ItemOutcomeDto"];
            position: number;
            remove: components["schemas"]["NamedRoleDto"][];
            revision?: number;
            state: components["schemas"]["ChangeItemState"];
            subjectId: string;
            subjectName?: string;
            subjectType: components["schemas"]["ChangeableSubjectType"];
        };
        ChangeItemPageDto: {
            items: components["schemas"]["ChangeItemDto"][];
            nextPageToken?: string;
        };
        ChangeItemState: "planned" | "reading" | "writing" | "verifying" | "applied" | "drifted" | "refused" | "failed" | "skipped";
        ChangeOfCopyDto: {
            copyAccess: components["schemas"]["CopyAccessDto"];
            notBefore?: string;
        };
        ChangeOfItemsDto: {
            callerUserId?: string;
            items: (components["schemas"]["GrantItemDto"] | components["schemas"]["GrantsItemDto"])[];
            notBefore?: string;
        };
        ChangeOfSimulationDto: {
            callerUserId?: string;
            notBefore?: string;
            simulationId: string;
        };
        ChangePageDto: {
            changes: components["schemas"]["ChangeDto"][];
            nextPageToken?: string;
        };
        ChangeProgressDto: {
            calls: number;
            done: number;
            items: components["schemas"]["ItemCountsDto"];
            remainingCalls: number;
            remainingMinutes: number;
        };
        ChangeWarningDto: {
            code: "repeated" | "already_held" | "not_held" | "only_inherited" | "already_member" | "not_a_member" | "still_counts_as_owner" | "no_change" | "grants_service_roles" | "not_restored" | "not_applied" | "partially_restored" | "subject_inactive";
            count?: number;
            detail?: string;
            groupIds?: string[];
            item?: number;
            reason?: "changed_since" | "subject_deleted" | "subject_unknown" | "role_deleted" | "division_deleted" | "blocked" | "cancelled" | "drifted" | "refused" | "failed";
            serviceRoles?: string[];
        };
        CheckAnswer: {
            allowed: boolean;
            asOf: string;
            caveats: components["schemas"]["Caveat"][];
            divisionId?: string;
            partial: boolean;
            permission: string;
            reason: components["schemas"]["DecisionReason"];
            revision: number;
            simulationId?: string;
            userId: string;
        };
        CheckBatch: {
            at?: string;
            atLeastRevision?: number;
            checks: {
                divisionId?: string;
                permission: string;
                properties?: Record<string, never>;
                userId: string;
            }[];
            consistency?: components["schemas"]["Consistency"];
            simulationId?: string;
        };
        CheckBatchAnswer: {
            asOf: string;
            partial: boolean;
            results: {
                allowed: boolean;
                caveats: components["schemas"]["Caveat"][];
                reason: components["schemas"]["DecisionReason"];
            }[];
            revision: number;
            simulationId?: string;
        };
        CheckpointDto: {
            chain: string;
            hash: string;
            keyId: string;
            seq: number;
            signature: string;
            time: string;
            v: number;
        };
        CheckpointPageDto: {
            items: components["schemas"]["CheckpointDto"][];
            nextPageToken?: string;
        };
        CheckpointResultDto: {
            seq?: number;
            state: "holds" | "fails" | "before_export" | "not_reached" | "abandoned" | "other_key";
            time?: string;
        };
        ChosenDriftDto: {
            items: string[];
        };
        ClaimDto: components["schemas"]["OnlyGroupHoldsClaimDto"] | components["schemas"]["RoleGrantsNothingOfClaimDto"] | components["schemas"]["SubjectMayNotClaimDto"] | components["schemas"]["SubjectMayClaimDto"] | components["schemas"]["AtMostHoldersClaimDto"] | components["schemas"]["NoDriftClaimDto"] | components["schemas"]["AtMostNeedLicenseClaimDto"];
        ClaimViewDto: components["schemas"]["OnlyGroupHoldsClaimViewDto"] | components["schemas"]["RoleGrantsNothingOfClaimViewDto"] | components["schemas"]["SubjectMayNotClaimViewDto"] | components["schemas"]["SubjectMayClaimViewDto"] | components["schemas"]["AtMostHoldersClaimViewDto"] | components["schemas"]["NoDriftClaimViewDto"] | components["schemas"]["AtMostNeedLicenseClaimViewDto"];
        ClientFindingDto: {
            client: components["schemas"]["AccessSubjectDto"];
            createdById?: string;
            kind: components["schemas"]["ClientFindingKind"];
            permissions: string[];
            tokenSeconds?: number;
        };
        ClientFindingKind: "creator_gone" | "creator_inactive" | "never_called" | "long_token_life" | "never_used" | "can_grant";
        ClientFindingPageDto: {
            asOf: string;
            findings: components["schemas"]["ClientFindingDto"][];
            nextPageToken?: string;
            operationsAsOf: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            total: number;
            window?: components["schemas"]["UsageWindowDto"];
        };
        ClientUsageCountsDto: {
            callCount?: number;
            heldCount: number;
            missingCount: number;
            neverUsedCount: number;
            notKnownCount: number;
            usedCount: number;
        };
        ClientUsageDto: {
            actsForUsers: boolean;
            asOf: string;
            client: components["schemas"]["AccessSubjectDto"];
            complete: boolean;
            counts: components["schemas"]["ClientUsageCountsDto"];
            operations: components["schemas"]["CalledOperationDto"][];
            operationsAsOf: string;
            partial: boolean;
            permissions: components["schemas"]["PermissionUseDto"][];
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            sufficient: string[];
            window?: components["schemas"]["UsageWindowDto"];
        };
        ClientUsagePageDto: {
            asOf: string;
            clients: components["schemas"]["ListedClientUsageDto"][];
            nextPageToken?: string;
            operationsAsOf: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            total: number;
            window?: components["schemas"]["UsageWindowDto"];
        };
        CloseReviewDto: {
            includeUndecided?: boolean;
        };
        ComparedParts: "common" | "differing";
        ComparedRoleDto: {
            id: string;
            name: string;
        };
        ComparedRolePermissionDto: {
            common: boolean;
            permission: string;
            variants: components["schemas"]["RoleVariantDto"][];
        };
        ComparedUserDto: {
            id: string;
            name?: string;
            state: components["schemas"]["EntityState"];
        };
        ComparedUserPermissionDto: {
            common: boolean;
            permission: string;
            variants: components["schemas"]["UserVariantDto"][];
        };
        ComparisonDto: {
            operands: components["schemas"]["ConditionOperandDto"][];
            operator: components["schemas"]["ConditionOperator"];
            variable: string;
        };
        ConcernedCallDto: {
            lastMonth: string;
            operation: string;
            refusedCount: number;
            succeededCount: number;
        };
        ConditionalDivisionDto: {
            conditions: {
                [key: string]: unknown;
            }[];
            division: components["schemas"]["NamedReferenceDto"];
        };
        ConditionalPlaceDto: {
            conditions: components["schemas"]["HeldConditionDto"][];
            divisionId: string;
        };
        ConditionDto: components["schemas"]["AllConditionDto"] | components["schemas"]["AnyConditionDto"] | components["schemas"]["ComparisonDto"];
        ConditionOperandDto: {
            type: components["schemas"]["ConditionOperandType"];
            value: string;
        };
        ConditionOperandType: "SCALAR" | "VARIABLE" | "USER" | "QUEUE" | "TEAM";
        ConditionOperator: "EQ" | "IN" | "GE" | "GT" | "LE" | "LT";
        ConflictRuleDto: {
            constraint: components["schemas"]["ConstraintViewDto"];
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            id: string;
            mode: components["schemas"]["RuleMode"];
            name: string;
            origin?: components["schemas"]["RuleOriginDto"];
            owner: string;
            rationale: string;
            severity: components["schemas"]["Severity"];
            unresolved?: components["schemas"]["UnresolvedDto"][];
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            version: number;
        };
        ConflictRulePageDto: {
            nextPageToken?: string;
            rules: components["schemas"]["ConflictRuleDto"][];
        };
        Consistency: "minimize_latency" | "at_least_as_fresh" | "fully_consistent";
        ConstraintViewDto: components["schemas"]["RolesExcludeConstraintViewDto"] | components["schemas"]["RoleRequiresConstraintViewDto"] | components["schemas"]["PermissionsExcludeConstraintViewDto"] | components["schemas"]["PermissionsNOfMConstraintViewDto"];
        ControlDto: {
            asks: string;
            control: string;
            key: components["schemas"]["ControlKey"];
            standard: string;
            tables: string[];
        };
        ControlKey: "pci-dss-7.2.4" | "pci-dss-7.2.5.1" | "soc2-cc6.1" | "soc2-cc6.2" | "soc2-cc6.3" | "iso-27001-a.5.18";
        ControlsDto: {
            controls: components["schemas"]["ControlDto"][];
        };
        CopyAccessDto: {
            fromUserId: string;
            toUserId: string;
        };
        CoveringPurposeDto: {
            id: string;
            name: string;
        };
        CreateApiKeyDto: {
            expiresAt?: string;
            name: string;
            roles: components["schemas"]["ServiceRoleName"][];
        };
        CreateChangeDto: components["schemas"]["ChangeOfItemsDto"] | components["schemas"]["ChangeOfSimulationDto"] | components["schemas"]["ChangeOfCopyDto"];
        CreatedApiKeyDto: {
            createdAt: string;
            createdBy: components["schemas"]["ApiKeyCreatorDto"];
            expiresAt?: string;
            id: string;
            key: string;
            keyPrefix: string;
            lastUsedAt?: string;
            line?: components["schemas"]["ApiKeyCreatorDto"][];
            name: string;
            revokedAt?: string;
            roles: string[];
        };
        CreateDataCategoryDto: {
            description: string;
            key: string;
            label: string;
            parent?: string;
            sensitivity: components["schemas"]["Sensitivity"];
        };
        CreateSimulationDto: {
            callerUserId?: string;
            items: (components["schemas"]["GrantItemDto"] | components["schemas"]["GrantsItemDto"] | components["schemas"]["MemberItemDto"] | components["schemas"]["GroupRolesItemDto"] | components["schemas"]["RolePoliciesItemDto"] | components["schemas"]["RoleDeletedItemDto"] | components["schemas"]["UserMovedItemDto"] | components["schemas"]["UserStateItemDto"])[];
        };
        CurrentSnapshotDto: {
            asOf: string;
            counts: components["schemas"]["SnapshotCountsDto"];
            gaps: components["schemas"]["VisibilityGapDto"][];
            organizationId: string;
            organizationName: string;
            partial: boolean;
            revision: number;
            state: "stale" | "fresh";
        };
        DataCategoriesDto: {
            catalogueVersion: string;
            dataCategories: components["schemas"]["DataCategoryDto"][];
        };
        DataCategoryDto: {
            active: boolean;
            description: string;
            dpv?: string;
            fides?: string;
            key: string;
            label: string;
            origin: components["schemas"]["DataCategoryOrigin"];
            parent?: string;
            sensitivity: components["schemas"]["Sensitivity"];
            version: number;
        };
        DataCategoryOrigin: "shipped" | "custom";
        DeactivatedCategoryDto: {
            active: boolean;
            description: string;
            dpv?: string;
            fides?: string;
            key: string;
            label: string;
            origin: components["schemas"]["DataCategoryOrigin"];
            parent?: string;
            sensitivity: components["schemas"]["Sensitivity"];
            usedBy: components["schemas"]["UsingPurposeDto"][];
            usedByCount: number;
            version: number;
        };
        DecidedDto: {
            actId: string;
            decidedCount: number;
        };
        DecideDto: {
            decision: components["schemas"]["ReviewDecision"];
            reason?: string;
            target?: components["schemas"]["ReducedAccessDto"];
        };
        DecideInBulkDto: {
            decision: components["schemas"]["ReviewDecision"];
            expectedCount?: number;
            filter?: components["schemas"]["ItemFilterDto"];
            positions?: number[];
            reason?: string;
        };
        DecisionReason: "granted" | "granted_in_some_divisions" | "unknown_user" | "user_inactive" | "user_deleted" | "unknown_permission" | "unknown_division" | "not_granted" | "not_granted_in_division" | "condition_not_met";
        DelegateReviewDto: {
            endsAt?: string;
            from?: components["schemas"]["ReviewerDto"];
            reason: string;
            to: components["schemas"]["ReviewerDto"];
            unassigned?: boolean;
        };
        Difference: "added" | "removed" | "changed";
        DivisionDetailsDto: {
            asOf: string;
            division: components["schemas"]["DivisionDto"];
            partial: boolean;
            revision: number;
        };
        DivisionDto: {
            grantCount: number;
            id: string;
            isHome: boolean;
            name: string;
            userCount: number;
        };
        DivisionPageDto: {
            asOf: string;
            divisions: components["schemas"]["DivisionDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        DriftItemDto: {
            accessPolicy?: components["schemas"]["NamedReferenceDto"];
            affected: components["schemas"]["HistorySubjectDto"][];
            affectedCount: number;
            asOf: string;
            by: components["schemas"]["ChangedByDto"];
            change: components["schemas"]["Difference"];
            changeCount?: number;
            division?: components["schemas"]["NamedReferenceDto"];
            fields?: components["schemas"]["ChangedFieldDto"][];
            group?: components["schemas"]["NamedReferenceDto"];
            id: string;
            kind: components["schemas"]["SnapshotChangeKind"];
            permission?: string;
            permissionsAdded?: string[];
            permissionsRemoved?: string[];
            previousAsOf: string;
            previousRevision: number;
            relation?: components["schemas"]["GroupRelation"];
            revision: number;
            role?: components["schemas"]["NamedReferenceDto"];
            storedAt: string;
            subject?: components["schemas"]["HistorySubjectDto"];
        };
        DriftPageDto: {
            asOf: string;
            baselineRevision: number;
            baselineVersion: number;
            items: components["schemas"]["DriftItemDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        DriftPlanDto: {
            change?: components["schemas"]["ChangeDto"];
            notPlanned: components["schemas"]["UnplannedDriftDto"][];
            planned: string[];
        };
        EarlierDecisionDto: {
            decidedAt: string;
            decision: components["schemas"]["ReviewDecision"];
            position: number;
            reason?: string;
            reviewId: string;
            reviewName: string;
        };
        EffectCountsDto: {
            byType: components["schemas"]["AffectedByTypeDto"];
            gaining: number;
            losing: number;
            permissionsGained: number;
            permissionsLost: number;
            subjects: number;
        };
        EffectiveChangeDto: {
            asOf: string;
            causes: components["schemas"]["HistoryEntryDto"][];
            permissions: components["schemas"]["PermissionDifferenceDto"][];
            previousAsOf: string;
            previousRevision: number;
            revision: number;
            storedAt: string;
            subject: components["schemas"]["HistorySubjectDto"];
        };
        EffectiveHistoryPageDto: {
            changes: components["schemas"]["EffectiveChangeDto"][];
            nextPageToken?: string;
        };
        EffectivePermissionDto: {
            caveats: components["schemas"]["Caveat"][];
            conditional: boolean;
            conditionalDivisions: components["schemas"]["NamedReferenceDto"][];
            divisions: components["schemas"]["NamedReferenceDto"][];
            everywhere: boolean;
            permission: string;
            sources: components["schemas"]["PermissionSourceDto"][];
        };
        EffectivePermissionPageDto: {
            asOf: string;
            effective: boolean;
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["EffectivePermissionDto"][];
            revision: number;
            simulationId?: string;
            subject: components["schemas"]["AccessSubjectDto"];
            total: number;
        };
        EffectiveRoleDto: {
            allDivisions: boolean;
            direct: boolean;
            divisionCount: number;
            id: string;
            inherited: boolean;
            name: string;
        };
        EffectPageDto: {
            asOf: string;
            effects: components["schemas"]["SubjectEffectDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        EffectSourceDto: {
            conditional: boolean;
            divisionId: string;
            groupId?: string;
            roleId: string;
        };
        EnforcementClientCountsDto: {
            lackingCount: number;
            notConcernedCount: number;
            notKnownCount: number;
            readyCount: number;
        };
        EnforcementClientDto: {
            calls: components["schemas"]["ConcernedCallDto"][];
            client: components["schemas"]["AccessSubjectDto"];
            doubt?: components["schemas"]["EnforcementDoubt"];
            missing: string[];
            operationCount: number;
            readiness: components["schemas"]["EnforcementReadiness"];
        };
        EnforcementClientPageDto: {
            asOf: string;
            clients: components["schemas"]["EnforcementClientDto"][];
            nextPageToken?: string;
            operationsAsOf: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            total: number;
            window?: components["schemas"]["UsageWindowDto"];
        };
        EnforcementDoubt: "calls_not_known" | "acts_for_users" | "needs_not_known" | "held_in_part";
        EnforcementDto: {
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            enforcedOn: string;
            id: string;
            name: string;
            operation?: string;
            owner: string;
            permission?: string;
            rationale: string;
            source?: string;
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            version: number;
        };
        EnforcementFindingDto: {
            asOf: string;
            clients: components["schemas"]["EnforcementClientCountsDto"];
            daysLeft?: number;
            detail: string;
            enforcedOn?: string;
            enforcementId?: string;
            kind: "enforcement";
            lackingClients: components["schemas"]["AccessSubjectDto"][];
            name?: string;
            operation?: string;
            operationsAsOf: string;
            owner?: string;
            partial: boolean;
            people: components["schemas"]["EnforcementPeopleCountsDto"];
            permission?: string;
            permissionKnown?: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            status: components["schemas"]["AssertionStatus"];
            window?: components["schemas"]["UsageWindowDto"];
        };
        EnforcementFindingsDto: {
            findings: components["schemas"]["EnforcementFindingDto"][];
        };
        EnforcementPageDto: {
            enforcements: components["schemas"]["EnforcementDto"][];
            nextPageToken?: string;
        };
        EnforcementPeopleCountsDto: {
            audits?: components["schemas"]["KeptAuditsDto"];
            known: boolean;
            lackingCount?: number;
            notKnownCount?: number;
        };
        EnforcementPersonDto: {
            actCount: number;
            lastAt: string;
            missing: string[];
            person: components["schemas"]["AccessSubjectDto"];
            readiness: components["schemas"]["EnforcementReadiness"];
        };
        EnforcementPersonPageDto: {
            asOf: string;
            audits?: components["schemas"]["KeptAuditsDto"];
            nextPageToken?: string;
            operationsAsOf: string;
            partial: boolean;
            people: components["schemas"]["EnforcementPersonDto"][];
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            total: number;
            window?: components["schemas"]["UsageWindowDto"];
        };
        EnforcementReadiness: "lacks" | "not_known" | "ready" | "not_concerned";
        EnforcementRoleDto: {
            clientCount: number;
            missing: string[];
            personCount: number;
            role: components["schemas"]["NamedReferenceDto"];
        };
        EnforcementRolePageDto: {
            asOf: string;
            nextPageToken?: string;
            operationsAsOf: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            roles: components["schemas"]["EnforcementRoleDto"][];
            total: number;
            window?: components["schemas"]["UsageWindowDto"];
        };
        EntityState: "unknown" | "deleted" | "active" | "inactive";
        EraseGenesysAuditNamesDto: {
            userId: string;
        };
        EvaluateAssertionsDto: {
            assertionIds?: string[];
            assertions?: components["schemas"]["InlineAssertionDto"][];
            at?: string;
            atLeastRevision?: number;
            simulationId?: string;
        };
        EvaluatedAssertionDto: {
            assertionId?: string;
            claim: components["schemas"]["ClaimViewDto"];
            name?: string;
            offenderCount: number;
            offenders: components["schemas"]["OffenderDto"][];
            status: components["schemas"]["AssertionStatus"];
            unresolved: components["schemas"]["UnresolvedDto"][];
        };
        EvaluationDto: {
            asOf: string;
            counts: components["schemas"]["StatusCountsDto"];
            partial: boolean;
            passed: boolean;
            results: components["schemas"]["EvaluatedAssertionDto"][];
            revision: number;
            simulationId?: string;
        };
        ExceptionDto: {
            compensatingControl: string;
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            expiresAt: string;
            owner: string;
            reason: string;
        };
        ExplanationDto: {
            allowed: boolean;
            asOf: string;
            caveats: components["schemas"]["Caveat"][];
            division?: components["schemas"]["NamedReferenceDto"];
            divisionAware: boolean;
            missing: components["schemas"]["MissingPartDto"][];
            nearestChanges: components["schemas"]["NearestChangeDto"][];
            partial: boolean;
            paths: components["schemas"]["AccessPathDto"][];
            permission: string;
            reason: components["schemas"]["DecisionReason"];
            revision: number;
            simulationId?: string;
            subject: components["schemas"]["AccessSubjectDto"];
        };
        ExportFormat: "ndjson" | "csv" | "ocsf";
        FileFormat: "json" | "csv" | "xlsx";
        FindingCauseDto: {
            divisionId: string;
            groupId?: string;
            roleId: string;
        };
        FindingDto: {
            causeCount: number;
            causes: components["schemas"]["CauseDto"][];
            conditional: boolean;
            divisionIds: string[];
            exception?: components["schemas"]["ExceptionDto"];
            firstRevision: number;
            firstSeenAt: string;
            id: string;
            kinds: string[];
            lastSeenAt: string;
            reopenedAt?: string;
            resolvedAt?: string;
            resolvedRevision?: number;
            ruleId: string;
            ruleName: string;
            severity: components["schemas"]["Severity"];
            state: components["schemas"]["FindingState"];
            subject: components["schemas"]["FindingSubjectDto"];
            toxicRoleIds: string[];
        };
        FindingPageDto: {
            current: boolean;
            evaluatedAt: string;
            findings: components["schemas"]["FindingDto"][];
            nextPageToken?: string;
            revision: number;
            truncatedRuleIds: string[];
        };
        FindingsSummaryDto: {
            blocking: number;
            created: number;
            list: components["schemas"]["SimulatedFindingDto"][];
            resolved: number;
        };
        FindingState: "open" | "excepted" | "resolved";
        FindingSubjectDto: {
            id: string;
            name?: string;
            type: components["schemas"]["SubjectType"];
        };
        ForcedLicenseDto: {
            licenseId: string;
            permissions: string[];
        };
        GenesysAnswerDto: {
            code?: string;
            correlationId?: string;
            message?: string;
            status?: number;
        };
        GenesysAuditDto: {
            action: string;
            actorId?: string;
            actorName?: string;
            actorNameDigest?: string;
            actorOrganizationId?: string;
            at: string;
            clientId?: string;
            correlationId?: string;
            entityId?: string;
            entityName?: string;
            entityNameDigest?: string;
            entityType: string;
            hash: string;
            id: string;
            level?: string;
            properties: string[];
            receivedAt: string;
            service: string;
            status?: string;
            transactionId?: string;
        };
        GenesysAuditErasureDto: {
            events: number;
            reviewEntries: number;
            runningReviews: number;
        };
        GenesysAuditPageDto: {
            items: components["schemas"]["GenesysAuditDto"][];
            nextPageToken?: string;
        };
        GenesysSignInDto: {
            path: string;
        };
        GrantedDto: {
            asOf: string;
            by: components["schemas"]["ChangedByDto"];
        };
        GrantedRoleDto: {
            divisionId: string;
            roleId: string;
        };
        GrantItemDto: {
            divisionId: string;
            kind: "grant_added" | "grant_removed";
            roleId: string;
            subjectId: string;
            subjectType: components["schemas"]["SubjectType"];
        };
        GrantsItemDto: {
            grants: components["schemas"]["GrantedRoleDto"][];
            kind: "grants_replaced";
            subjectId: string;
            subjectType: components["schemas"]["SubjectType"];
        };
        GrantWay: "direct" | "group";
        GroupDetailsDto: {
            access: components["schemas"]["SubjectAccessDto"];
            asOf: string;
            group: components["schemas"]["GroupDto"];
            partial: boolean;
            revision: number;
        };
        GroupDto: {
            id: string;
            includeOwners?: boolean;
            memberCount?: number;
            name?: string;
            ownerCount?: number;
            rolesEnabled?: boolean;
            state: components["schemas"]["EntityState"];
        };
        GroupPageDto: {
            asOf: string;
            groups: components["schemas"]["GroupDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        GroupPeersDto: {
            group: components["schemas"]["NamedReferenceDto"];
            holding: number;
            total: number;
        };
        GroupRelation: "member" | "owner";
        GroupRolesItemDto: {
            enabled: boolean;
            groupId: string;
            kind: "group_roles_switched";
        };
        HeldBackDto: {
            acceptedBy?: components["schemas"]["AcceptedByDto"];
            firstHeldAt: string;
            id: string;
            lastHeldAt: string;
            losses: components["schemas"]["LossDto"][];
            runs: number;
        };
        HeldConditionDto: {
            all?: components["schemas"]["HeldConditionDto"][];
            any?: components["schemas"]["HeldConditionDto"][];
            operands?: components["schemas"]["HeldOperandDto"][];
            operator?: components["schemas"]["ConditionOperator"];
            unreadable?: boolean;
            variable?: string;
        };
        HeldGrantPageDto: {
            asOf: string;
            grants: components["schemas"]["HeldRoleDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        HeldOperandDto: {
            type: components["schemas"]["ConditionOperandType"];
            value: string;
        };
        HeldRoleDto: {
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
            role: components["schemas"]["NamedReferenceDto"];
        };
        HeldWhereDto: {
            conditionalDivisionIds: string[];
            divisionIds: string[];
            everywhere: boolean;
        };
        HistoryEntryDto: {
            accessPolicy?: components["schemas"]["NamedReferenceDto"];
            asOf: string;
            by: components["schemas"]["ChangedByDto"];
            change: components["schemas"]["Difference"];
            division?: components["schemas"]["NamedReferenceDto"];
            fields?: components["schemas"]["ChangedFieldDto"][];
            group?: components["schemas"]["NamedReferenceDto"];
            kind: components["schemas"]["SnapshotChangeKind"];
            permission?: string;
            permissionsAdded?: string[];
            permissionsRemoved?: string[];
            previousAsOf: string;
            previousRevision: number;
            relation?: components["schemas"]["GroupRelation"];
            revision: number;
            role?: components["schemas"]["NamedReferenceDto"];
            storedAt: string;
            subject?: components["schemas"]["HistorySubjectDto"];
        };
        HistoryPageDto: {
            entries: components["schemas"]["HistoryEntryDto"][];
            nextPageToken?: string;
        };
        HistorySubjectDto: {
            id: string;
            name?: string;
            type: components["schemas"]["SubjectType"];
        };
        HolderDto: {
            conditional: boolean;
            direct: components["schemas"]["HolderSourceDto"][];
            effective: boolean;
            inherited: components["schemas"]["HolderSourceDto"][];
            subject: components["schemas"]["AccessSubjectDto"];
        };
        HolderPageDto: {
            asOf: string;
            effectiveTotal: number;
            holders: components["schemas"]["HolderDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            simulationId?: string;
            total: number;
        };
        HolderSourceDto: {
            conditions?: {
                [key: string]: unknown;
            }[];
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
            permission: string;
            role: components["schemas"]["NamedReferenceDto"];
        };
        HourlyExcludingRoleDto: {
            permissions: string[];
            role: components["schemas"]["NamedReferenceDto"];
        };
        HourlyExclusionDto: {
            roles: components["schemas"]["HourlyExcludingRoleDto"][];
            user: components["schemas"]["AccessSubjectDto"];
        };
        HourlyExclusionListDto: {
            date: string;
            permissionCount: number;
            source: string;
            unknownPermissions: string[];
        };
        HourlyExclusionPageDto: {
            asOf: string;
            excludedUserCount?: number;
            exclusions: components["schemas"]["HourlyExclusionDto"][];
            list?: components["schemas"]["HourlyExclusionListDto"];
            nextPageToken?: string;
            notExcludedUserCount?: number;
            notKnownUserCount?: number;
            partial: boolean;
            revision: number;
            state: "no_list" | "evaluated";
            total: number;
        };
        InheritedRoleDto: {
            divisionId: string;
            divisionName?: string;
            groupIds: string[];
            roleId: string;
            roleName?: string;
        };
        InlineAssertionDto: {
            claim: components["schemas"]["ClaimDto"];
            name?: string;
        };
        ItemCountsDto: {
            applied: number;
            drifted: number;
            failed: number;
            planned: number;
            reading: number;
            refused: number;
            skipped: number;
            verifying: number;
            writing: number;
        };
        ItemFilterDto: {
            divisionId?: string;
            powerful?: boolean;
            roleId?: string;
            state?: components["schemas"]["ReviewItemState"];
            subjectId?: string;
            subjectType?: components["schemas"]["SubjectType"];
        };
        ItemOutcomeDto: {
            code: string;
            detail?: string;
            genesys?: components["schemas"]["GenesysAnswerDto"];
            missing?: components["schemas"]["NamedRoleDto"][];
            surplus?: components["schemas"]["NamedRoleDto"][];
            writeAttempted?: boolean;
        };
        ItemWarningDto: {
            code: "repeated" | "already_held" | "not_held" | "only_inherited" | "already_member" | "not_a_member" | "still_counts_as_owner" | "no_change" | "grants_service_roles";
            groupIds?: string[];
            item: number;
            serviceRoles?: string[];
        };
        KeptAuditsDto: {
            from: string;
            through: string;
        };
        KeptPermissionDto: {
            divisionIds: string[];
            permission: string;
            sources: components["schemas"]["EffectSourceDto"][];
        };
        LegalBasis: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
        LicenseChangeDto: {
            estimatedCount: number;
            gainedCount: number;
            licenseId: string;
            lostCount: number;
        };
        LicenseDto: {
            assignedCount?: number;
            assignedInactiveCount?: number;
            assignedNotNeededCount?: number;
            comprises: string[];
            description?: string;
            id: string;
            neededCount: number;
            neededInactiveCount: number;
            neededNotAssignedCount?: number;
            permissionCount?: number;
            prerequisites: string[];
        };
        LicenseEffectDto: {
            changes?: components["schemas"]["LicenseChangeDto"][];
            detail?: string;
            estimatedUserCount?: number;
            notKnownUserCount?: number;
            state: components["schemas"]["LicenseReadingState"];
            userCount?: number;
            users?: components["schemas"]["LicenseUserChangeDto"][];
        };
        LicenseMismatch: "needed_not_assigned" | "assigned_not_needed";
        LicenseMismatchDto: {
            licenseId: string;
            mismatch: components["schemas"]["LicenseMismatch"];
            user: components["schemas"]["AccessSubjectDto"];
        };
        LicenseMismatchPageDto: {
            asOf: string;
            mismatches: components["schemas"]["LicenseMismatchDto"][];
            nextPageToken?: string;
            notKnownUserCount: number;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            revision: number;
            total: number;
        };
        LicensePageDto: {
            asOf: string;
            licenses: components["schemas"]["LicenseDto"][];
            nextPageToken?: string;
            notKnownUserCount: number;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            revision: number;
            total: number;
        };
        LicenseReadingDto: {
            assignedReadAt?: string;
            definitionsReadAt?: string;
            detail?: string;
            state: components["schemas"]["LicenseReadingState"];
        };
        LicenseReadingState: "off" | "starting" | "current" | "partial" | "not_permitted" | "failing";
        LicenseReasonDto: {
            permission: string;
            role: components["schemas"]["NamedReferenceDto"];
            soleUserCount: number;
            userCount: number;
        };
        LicenseReasonPageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            reasons: components["schemas"]["LicenseReasonDto"][];
            revision: number;
            total: number;
            unexplainedUserCount: number;
            userCount: number;
        };
        LicenseReductionDto: {
            inactiveUserCount: number;
            licensesAfter?: string[];
            permissions: string[];
            result: "confirmed" | "refuted" | "not_known";
            roles: components["schemas"]["NamedReferenceDto"][];
            rolesToRemove: components["schemas"]["NamedReferenceDto"][];
            userCount: number;
        };
        LicenseReductionsDto: {
            asOf: string;
            callCount: number;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            reductions: components["schemas"]["LicenseReductionDto"][];
            revision: number;
            roleSetCount: number;
            unexplainedUserCount: number;
            userCount: number;
        };
        LicenseUserChangeDto: {
            change: "gained" | "lost";
            estimated: boolean;
            licenseId: string;
            userId: string;
        };
        LicenseUserDto: {
            assigned?: boolean;
            mismatch?: components["schemas"]["LicenseMismatch"];
            needed?: boolean;
            user: components["schemas"]["AccessSubjectDto"];
        };
        LicenseUserPageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            revision: number;
            total: number;
            users: components["schemas"]["LicenseUserDto"][];
        };
        ListedClientUsageDto: {
            actsForUsers: boolean;
            client: components["schemas"]["AccessSubjectDto"];
            complete: boolean;
            counts: components["schemas"]["ClientUsageCountsDto"];
            createdById?: string;
            lastMonth?: string;
            tokenSeconds?: number;
        };
        ListedRoleUsageDto: {
            holderCount: number;
            notKnownHolderCount: number;
            permissionCount: number;
            role: components["schemas"]["NamedReferenceDto"];
            unusedHolderCount: number;
            unusedPermissionCount?: number;
        };
        LoadedPackDto: {
            name: string;
            rules: components["schemas"]["LoadedRuleDto"][];
            version: string;
        };
        LoadedRuleDto: {
            key: string;
            outcome: "created" | "updated" | "unchanged" | "kept" | "obsolete";
            ruleId: string;
            unresolved?: components["schemas"]["UnresolvedDto"][];
        };
        LoadPackDto: {
            owner?: string;
        };
        LockoutDto: {
            code: "last_general_admin" | "last_role_manager" | "caller_locked_out" | "own_client_touched";
            items: number[];
            permissions: string[];
        };
        LossDto: {
            before: number;
            gone: number;
            kind: "users" | "activeUsers" | "groups" | "activeGroups" | "memberships" | "oauthClients" | "activeOAuthClients" | "trustees" | "roles" | "rolePolicies" | "divisions" | "permissions" | "accessPolicies" | "grants";
        };
        MarkedUse: "unused" | "not_known";
        MeDto: {
            email?: string;
            expiresAt?: string;
            id: string;
            name?: string;
            permissions: components["schemas"]["ServicePermissionName"][];
            roles: components["schemas"]["ServiceRoleName"][];
            session?: components["schemas"]["OwnSessionDto"];
            type: components["schemas"]["CallerType"];
        };
        MemberItemDto: {
            groupId: string;
            kind: "member_added" | "member_removed";
            userId: string;
        };
        MissingGrantDto: {
            direct: boolean;
            division: components["schemas"]["NamedReferenceDto"];
            groups: components["schemas"]["NamedReferenceDto"][];
            role: components["schemas"]["NamedReferenceDto"];
        };
        MissingGrantPageDto: {
            asOf: string;
            comparedTo: components["schemas"]["ComparedUserDto"];
            grants: components["schemas"]["MissingGrantDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
            user: components["schemas"]["ComparedUserDto"];
        };
        MissingPartDto: {
            code: "subject_unknown" | "subject_inactive" | "subject_deleted" | "permission_unknown" | "division_unknown" | "no_role_includes_it" | "role_deleted" | "only_in_other_divisions" | "only_on_condition" | "group_passes_no_roles";
            conditions?: {
                [key: string]: unknown;
            }[];
            divisions?: components["schemas"]["NamedReferenceDto"][];
            groups?: components["schemas"]["NamedReferenceDto"][];
            roles?: components["schemas"]["NamedReferenceDto"][];
        };
        NamedReferenceDto: {
            deleted?: boolean;
            id: string;
            name?: string;
        };
        NamedRoleDto: {
            divisionId: string;
            divisionName?: string;
            roleId: string;
            roleName?: string;
        };
        NameOrStateSort: "name" | "-name" | "state" | "-state";
        NameSort: "name" | "-name";
        NarrowedPolicyDto: {
            actions: string[];
            condition?: {
                [key: string]: unknown;
            };
            domain: string;
            entity: string;
        };
        NarrowedRoleDto: {
            permissions: string[];
            policies: components["schemas"]["NarrowedPolicyDto"][];
        };
        NarrowerRoleDto: {
            divisions: components["schemas"]["NamedReferenceDto"][];
            onlyHolder: boolean;
            outcome: "keep" | "remove" | "narrow";
            permissions: string[];
            policies: components["schemas"]["NarrowedPolicyDto"][];
            role: components["schemas"]["NamedReferenceDto"];
        };
        NearestChangeDto: {
            addsPermissions: number;
            conditional: boolean;
            roleId: string;
            roleName: string;
            widensPermissions: number;
        };
        NoDriftClaimDto: {
            kind: "no_drift";
            permissions: string[];
        };
        NoDriftClaimViewDto: {
            kind: "no_drift";
            permissions: string[];
        };
        OAuthClientDetailsDto: {
            access: components["schemas"]["SubjectAccessDto"];
            asOf: string;
            oauthClient: components["schemas"]["OAuthClientDto"];
            partial: boolean;
            revision: number;
        };
        OAuthClientDto: {
            grantType?: string;
            id: string;
            name?: string;
            state: components["schemas"]["OAuthClientState"];
        };
        OAuthClientPageDto: {
            asOf: string;
            nextPageToken?: string;
            oauthClients: components["schemas"]["OAuthClientDto"][];
            partial: boolean;
            revision: number;
            total: number;
        };
        OAuthClientState: "unknown" | "active" | "inactive" | "disabled";
        OffenderDto: {
            conditional: boolean;
            permissionCount: number;
            permissions: string[];
            role?: components["schemas"]["NamedReferenceDto"];
            sourceCount: number;
            sources: components["schemas"]["OffenderSourceDto"][];
            subject?: components["schemas"]["OffendingSubjectDto"];
        };
        OffenderPageDto: {
            asOf: string;
            nextPageToken?: string;
            offenders: components["schemas"]["OffenderDto"][];
            partial: boolean;
            revision: number;
            simulationId?: string;
            status: components["schemas"]["AssertionStatus"];
            total: number;
            unresolved: components["schemas"]["UnresolvedDto"][];
        };
        OffenderSourceDto: {
            conditional: boolean;
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
            permissions: string[];
            role: components["schemas"]["NamedReferenceDto"];
        };
        OffendingSubjectDto: {
            id: string;
            name?: string;
            type: components["schemas"]["SubjectType"];
        };
        OnlyGroupHoldsClaimDto: {
            divisionId?: string;
            exceptSubjects?: components["schemas"]["SubjectKeyDto"][];
            groupIds: string[];
            kind: "only_group_holds";
            permissions: string[];
        };
        OnlyGroupHoldsClaimViewDto: {
            divisionId?: string;
            exceptSubjects?: components["schemas"]["SubjectKeyViewDto"][];
            groupIds: string[];
            kind: "only_group_holds";
            permissions: string[];
        };
        OpenIdSignInDto: {
            name: string;
            path: string;
        };
        OwnSessionDto: {
            expiresAt: string;
            id: string;
            idleTimeoutSeconds: number;
        };
        PackDto: {
            description: string;
            name: string;
            rules: components["schemas"]["PackRuleDto"][];
            version: string;
        };
        PackListDto: {
            packs: components["schemas"]["PackSummaryDto"][];
        };
        PackRuleDto: {
            constraint: components["schemas"]["ConstraintViewDto"];
            key: string;
            name: string;
            rationale: string;
            severity: components["schemas"]["Severity"];
        };
        PackSummaryDto: {
            description: string;
            name: string;
            rules: number;
            version: string;
        };
        PaginationDto: {
            pageNumber: number;
            pageSize: number;
            totalCount: number;
            totalPages: number;
        };
        PastConflictDto: {
            causeCount: number;
            causes: components["schemas"]["CauseDto"][];
            conditional: boolean;
            divisionIds: string[];
            findingId?: string;
            kinds: string[];
            ruleId: string;
            ruleName: string;
            severity: components["schemas"]["Severity"];
            subject: components["schemas"]["FindingSubjectDto"];
            toxicRoleIds: string[];
        };
        PastConflictPageDto: {
            asOf: string;
            conflicts: components["schemas"]["PastConflictDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
            truncatedRuleIds: string[];
        };
        PeersDto: {
            holding: number;
            total: number;
        };
        PermissionCategoriesDto: {
            dataCategories: string[];
            origin: components["schemas"]["DataCategoryOrigin"];
            permission: string;
            version: number;
        };
        PermissionCategoryListDto: {
            permissions: components["schemas"]["PermissionCategoriesDto"][];
        };
        PermissionDescriptionDto: {
            allowsConditions: boolean;
            divisionAware: boolean;
            label?: string;
        };
        PermissionDifferenceDto: {
            after?: components["schemas"]["HeldWhereDto"];
            before?: components["schemas"]["HeldWhereDto"];
            change: "changed" | "gained" | "lost";
            permission: string;
        };
        PermissionEffectDto: {
            conditional: components["schemas"]["ConditionalPlaceDto"][];
            divisionIds: string[];
            everywhere: boolean;
            exceptDivisionIds: string[];
            permission: string;
        };
        PermissionMatrixDto: {
            asOf: string;
            matrix: {
                [key: string]: string[];
            };
            partial: boolean;
            revision: number;
            unknownUserIds?: string[];
        };
        PermissionsExcludeConstraintViewDto: {
            first: string[];
            kind: "permissions_exclude";
            sameDivision: boolean;
            second: string[];
        };
        PermissionsExcludeRuleConstraintDto: {
            first: string[];
            kind: "permissions_exclude";
            sameDivision?: boolean;
            second: string[];
        };
        PermissionsNOfMConstraintViewDto: {
            count: number;
            kind: "permissions_n_of_m";
            permissions: string[];
            sameDivision: boolean;
        };
        PermissionsNOfMRuleConstraintDto: {
            count: number;
            kind: "permissions_n_of_m";
            permissions: string[];
            sameDivision?: boolean;
        };
        PermissionSourceDto: {
            conditions?: {
                [key: string]: unknown;
            }[];
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
            role: components["schemas"]["NamedReferenceDto"];
        };
        PermissionUseDto: {
            permission: string;
            use: "used" | "needed" | "alternative" | "never_used" | "not_known";
        };
        PowerfulUseDto: {
            actCount?: number;
            lastAt?: string;
            permission: string;
            subject: components["schemas"]["AccessSubjectDto"];
            use: components["schemas"]["PowerfulUseKind"];
        };
        PowerfulUseKind: "used" | "not_seen" | "not_known";
        PowerfulUsePageDto: {
            asOf: string;
            audits?: components["schemas"]["KeptAuditsDto"];
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["PowerfulUseDto"][];
            revision: number;
            total: number;
        };
        Problem: {
            code: components["schemas"]["ProblemCode"];
            detail: string;
            errorCount?: number;
            errors?: components["schemas"]["ProblemDetail"][];
            instance: string;
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        ProblemCode: "invalid_request" | "malformed_json" | "malformed_body" | "malformed_url" | "malformed_request" | "invalid_host" | "bad_request" | "unstorable_text" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "already_exists" | "precondition_failed" | "body_too_large" | "path_too_long" | "unsupported_media_type" | "expectation_failed" | "precondition_required" | "headers_too_large" | "internal_error" | "unauthenticated" | "session_ended" | "foreign_request" | "missing_permission" | "route_not_decorated" | "permission_not_held" | "key_outlives_creator" | "key_line_too_long" | "too_many_api_keys" | "api_keys_unavailable" | "jwks_unavailable" | "sign_in_unavailable" | "genesys_identity_unavailable" | "too_many_token_validations" | "rate_limit_exceeded" | "too_many_failed_authentications" | "too_many_own_expensive_requests" | "too_many_expensive_requests" | "consistency_not_possible" | "unknown_permission" | "snapshot_not_found" | "moment_not_kept" | "public_url_not_set" | "revision_not_reached" | "workbook_too_large" | "snapshot_missing" | "snapshot_too_old" | "past_revisions_busy" | "not_ready" | "too_many_refreshes" | "subject_not_read" | "divisions_not_read" | "refresh_too_slow" | "subject_unsettled" | "nothing_held_back" | "other_held_back" | "idempotency_key_required" | "idempotency_key_busy" | "idempotency_key_reused" | "own_approval" | "approver_not_a_person" | "simulation_of_other_caller" | "base_revision_gone" | "too_many_simulations" | "changes_disabled" | "change_status" | "plan_hash_differs" | "change_not_due" | "plan_expired" | "plan_outdated" | "change_blocked" | "rules_changed" | "approval_missing" | "subjects_in_other_change" | "write_permissions_missing" | "write_client_of_other_organization" | "too_many_changes" | "too_many_own_event_streams" | "too_many_event_streams" | "own_exception" | "conflict_resolved" | "too_many_conflict_rules" | "conflicts_not_evaluated" | "too_many_enforcements" | "too_many_assertions" | "assertions_not_evaluated" | "purpose_name_taken" | "purpose_status_step" | "purpose_retired" | "purpose_retained" | "purpose_is_successor" | "too_many_purposes" | "purpose_change_not_applied" | "purpose_change_unconfirmed" | "purposes_busy" | "data_category_exists" | "data_category_shipped" | "data_category_in_use" | "too_many_data_categories" | "too_many_permissions" | "no_baseline" | "own_drift" | "baseline_changed" | "too_much_drift" | "too_many_accepted" | "review_state" | "review_snapshot_partial" | "review_snapshot_old" | "review_empty" | "too_many_review_templates" | "too_many_review_items" | "review_opened_concurrently" | "review_planned_concurrently" | "own_review_item" | "review_item_not_assigned" | "review_stage_by_same_person" | "review_delegated_by_concerned" | "review_delegation_not_own" | "review_delegate_concerned" | "review_delegation_circular" | "review_delegation_ended" | "too_many_review_delegations" | "review_selection_changed" | "review_items_undecided" | "webhooks_off" | "too_many_webhooks" | "review_sign_off_by_person" | "audit_event_too_large" | "secret_in_audit_event" | "audit_log_closed" | "audit_log_damaged" | "audit_queue_full" | "database_busy" | "database_unavailable" | "transaction_conflict" | "lease_lost" | "storing_overtaken" | "genesys_cancelled" | "genesys_client_secret_wrong" | "genesys_client_unknown" | "genesys_forbidden" | "genesys_invalid_call" | "genesys_lease_ended" | "genesys_malformed_answer" | "genesys_network_error" | "genesys_not_found" | "genesys_oversized_answer" | "genesys_paging_endless" | "genesys_proxy_failed" | "genesys_queue_full" | "genesys_rate_limited" | "genesys_rate_wait_too_long" | "genesys_request_refused" | "genesys_retry_after_too_long" | "genesys_server_error" | "genesys_time_budget_exceeded" | "genesys_timeout" | "genesys_token_throttled" | "genesys_unauthorized" | "genesys_unexpected_shape";
        ProblemDetail: {
            detail: string;
            pointer: string;
        };
        ProposedPolicyDto: {
            actions: string[];
            condition?: components["schemas"]["ConditionDto"];
            domain: string;
            entity: string;
        };
        PurposeAuthorDto: {
            id: string;
            type: string;
        };
        PurposeContentDto: {
            dataCategories: string[];
            dataSubjects?: string[];
            description: string;
            legalBasis?: components["schemas"]["LegalBasis"];
            name: string;
            owner?: string;
            recipients?: string[];
            retention?: string;
            retentionPolicyIds?: string[];
            reviewDate?: string;
            securityMeasures?: string;
            servingRoleIds?: string[];
            specialCategoryCondition?: components["schemas"]["SpecialCategoryCondition"];
            status: components["schemas"]["PurposeStatus"];
            successorId?: string;
            transfers?: components["schemas"]["TransferViewDto"][];
        };
        PurposeDto: {
            createdDate: string;
            dataCategories: string[];
            dataSubjects?: string[];
            description: string;
            id: string;
            lastModifiedDate: string;
            legalBasis?: components["schemas"]["LegalBasis"];
            name: string;
            owner?: string;
            recipients?: string[];
            retention?: string;
            retentionPolicyIds?: string[];
            reviewDate?: string;
            securityMeasures?: string;
            servingRoleIds?: string[];
            specialCategoryCondition?: components["schemas"]["SpecialCategoryCondition"];
            status: components["schemas"]["PurposeStatus"];
            successorId?: string;
            transfers?: components["schemas"]["TransferViewDto"][];
            version: number;
        };
        PurposePageDto: {
            pagination: components["schemas"]["PaginationDto"];
            purposes: components["schemas"]["PurposeDto"][];
        };
        PurposeStatus: "draft" | "active" | "inactive" | "retired";
        PurposeVersionDto: {
            changedBy: components["schemas"]["PurposeAuthorDto"];
            changedDate: string;
            content?: components["schemas"]["PurposeContentDto"];
            version: number;
        };
        PurposeVersionPageDto: {
            nextPageToken?: string;
            versions: components["schemas"]["PurposeVersionDto"][];
        };
        RateDto: {
            callsInLastMinute: number;
            inFlight: number;
            limitPerMinute: number;
            settingPerMinute: number;
            waiting: number;
        };
        ReachDto: {
            effective: boolean;
            paths: components["schemas"]["ReachPathDto"][];
            purposes: components["schemas"]["CoveringPurposeDto"][];
            subject: components["schemas"]["ReachingSubjectDto"];
        };
        ReachingSubjectDto: {
            id: string;
            name: string;
            state: string;
            type: "user" | "oauth_client" | "trustee_user";
        };
        ReachPathDto: {
            divisionId: string;
            groupId?: string;
            permission: string;
            roleId: string;
            roleName?: string;
        };
        ReducedAccessDto: {
            divisionId: string;
            roleId: string;
        };
        ReferencedRoleDto: {
            id?: string;
            name?: string;
        };
        ReplaceResponsibilitiesDto: {
            responsibilities: components["schemas"]["ResponsibilityDto"][];
        };
        ReportFormat: "json" | "csv" | "xlsx" | "html";
        ResponsibilitiesDto: {
            responsibilities: components["schemas"]["ResponsibilityDto"][];
            updatedAt?: string;
            updatedBy?: components["schemas"]["AuthorDto"];
            version: number;
        };
        ResponsibilityDto: {
            kind: "manager" | "group_owner" | "role_owner" | "account_owner";
            of: string;
            reviewer: components["schemas"]["ReviewerDto"];
        };
        ResultCountsDto: {
            failed: number;
            indeterminate: number;
            passed: number;
            pending: number;
        };
        RetiredKeyDto: {
            keyId: string;
            publicKey: string;
        };
        ReviewDeadlineAction: "take_away" | "escalate" | "leave_open";
        ReviewDecision: "keep" | "take_away" | "reduce" | "not_mine";
        ReviewDecisionDto: {
            actId: string;
            decidedAt: string;
            decidedBy: components["schemas"]["AuthorDto"];
            decision: components["schemas"]["ReviewDecision"];
            delegationId?: string;
            number: number;
            onBehalfOf?: components["schemas"]["ReviewerDto"];
            reason?: string;
            stage: number;
            target?: components["schemas"]["ReducedAccessDto"];
            way: "single" | "bulk" | "csv" | "deadline";
        };
        ReviewDecisionsDto: {
            decisions: components["schemas"]["ReviewDecisionDto"][];
        };
        ReviewDefinitionDto: {
            atDeadline: components["schemas"]["ReviewDeadlineAction"];
            deadlineDays?: number;
            escalateTo?: components["schemas"]["ReviewerDto"][];
            escalationDays?: number;
            fallback: components["schemas"]["ReviewerDto"][];
            planAtDeadline?: boolean;
            reminderDays?: number[];
            requireReason?: boolean;
            scope: components["schemas"]["ReviewScopeDto"];
            stages: components["schemas"]["ReviewStageDto"][];
            webhookId?: string;
        };
        ReviewDelegationDto: {
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            endedAt?: string;
            endedBy?: components["schemas"]["AuthorDto"];
            endsAt?: string;
            from?: components["schemas"]["ReviewerDto"];
            id: string;
            inForce: boolean;
            reason: string;
            to: components["schemas"]["ReviewerDto"];
        };
        ReviewDelegationPageDto: {
            delegations: components["schemas"]["ReviewDelegationDto"][];
            nextPageToken?: string;
        };
        ReviewDelegationsDto: {
            delegations: components["schemas"]["ReviewDelegationDto"][];
        };
        ReviewDto: {
            asOf?: string;
            atDeadline: components["schemas"]["ReviewDeadlineAction"];
            changedSince?: string;
            changeIds: string[];
            closedAt?: string;
            closingAt?: string;
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            deadlineAt?: string;
            deadlineDays: number;
            escalatedAt?: string;
            escalateTo: components["schemas"]["ReviewerDto"][];
            escalationDays: number;
            fallback: components["schemas"]["ReviewerDto"][];
            id: string;
            name: string;
            openedAt?: string;
            openedBy?: components["schemas"]["AuthorDto"];
            origin: string;
            originId?: string;
            planAtDeadline: boolean;
            progress: components["schemas"]["ReviewProgressDto"];
            reminderDays: number[];
            requireReason: boolean;
            revision?: number;
            scope: components["schemas"]["ReviewScopeDto"];
            stages: components["schemas"]["ReviewStageDto"][];
            state: components["schemas"]["ReviewState"];
            version: number;
            webhookId?: string;
        };
        ReviewedSubjectDto: {
            dormantSince?: string;
            id: string;
            memberCount?: number;
            name: string;
            state: components["schemas"]["SubjectState"];
            type: components["schemas"]["SubjectType"];
        };
        ReviewerDto: {
            id: string;
            type: "genesys_user" | "email" | "api_key";
        };
        ReviewerProgressDto: {
            open: number;
            reviewer?: components["schemas"]["ReviewerDto"];
            total: number;
        };
        ReviewEventKind: "became_powerful" | "moved_division" | "returned" | "exception_ended";
        ReviewFindingDto: {
            firstRevision?: number;
            firstSeenAt: string;
            id: string;
            kind: components["schemas"]["ReviewFindingKind"];
            position: number;
            resolvedAt?: string;
            resolvedRevision?: number;
        };
        ReviewFindingKind: "not_decided" | "returned";
        ReviewFindingPageDto: {
            findings: components["schemas"]["ReviewFindingDto"][];
            nextPageToken?: string;
        };
        ReviewFindingState: "open" | "resolved";
        ReviewFromTemplateDto: {
            name?: string;
        };
        ReviewItemDto: {
            askedAs?: string;
            brokenRules: components["schemas"]["BrokenRuleDto"][];
            carriedFrom?: components["schemas"]["CarriedFromDto"];
            changeId?: string;
            dataCategories: string[];
            decidedAt?: string;
            decidedBy?: components["schemas"]["AuthorDto"];
            decision?: components["schemas"]["ReviewDecision"];
            division: components["schemas"]["NamedReferenceDto"];
            earlier: components["schemas"]["EarlierDecisionDto"][];
            forcedLicenses?: string[];
            granted?: components["schemas"]["GrantedDto"];
            groupPeers: components["schemas"]["GroupPeersDto"][];
            outcome?: components["schemas"]["ReviewItemOutcome"];
            outcomeDetail?: string;
            peers?: components["schemas"]["PeersDto"];
            position: number;
            powerful: boolean;
            reason?: string;
            removedRevision?: number;
            reviewers: components["schemas"]["ReviewerDto"][];
            reviewId: string;
            role: components["schemas"]["NamedReferenceDto"];
            stage: number;
            state: components["schemas"]["ReviewItemState"];
            subject: components["schemas"]["ReviewedSubjectDto"];
            target?: components["schemas"]["ReducedAccessDto"];
            unused?: boolean;
            unusedPermissionCount?: number;
            version: number;
        };
        ReviewItemOutcome: "to_remove" | "planned" | "removed" | "impossible" | "returned";
        ReviewItemPageDto: {
            items: components["schemas"]["ReviewItemDto"][];
            nextPageToken?: string;
            total: number;
        };
        ReviewItemState: "open" | "decided" | "carried_over" | "not_decided";
        ReviewOccasionDto: {
            dueOn?: string;
            event?: components["schemas"]["ReviewEventKind"];
            id: string;
            kind: "request" | "schedule" | "event";
            notedAt: string;
            reason?: string;
            reviewId: string;
            state: "waiting" | "done" | "failed";
        };
        ReviewOccasionPageDto: {
            nextPageToken?: string;
            occasions: components["schemas"]["ReviewOccasionDto"][];
        };
        ReviewPageDto: {
            nextPageToken?: string;
            reviews: components["schemas"]["ReviewDto"][];
        };
        ReviewProgressDto: {
            carriedOver: number;
            decided: number;
            impossible: number;
            keep: number;
            notDecided: number;
            open: number;
            reduce: number;
            removed: number;
            returned: number;
            takeAway: number;
            total: number;
            unassigned: number;
        };
        ReviewReminderDto: {
            deadlineAt: string;
            escalated: boolean;
            name: string;
            near: boolean;
            openItems: number;
            reviewId: string;
        };
        ReviewRemindersDto: {
            reminders: components["schemas"]["ReviewReminderDto"][];
        };
        ReviewReviewersDto: {
            nextPageToken?: string;
            reviewers: components["schemas"]["ReviewerProgressDto"][];
        };
        ReviewScheduleDto: {
            everyMonths: number;
            startOn: string;
        };
        ReviewScopeDto: {
            dataCategories?: string[];
            divisionIds?: string[];
            groupIds?: string[];
            permissions?: string[];
            powerfulOnly?: boolean;
            roleIds?: string[];
            subjectTypes?: components["schemas"]["SubjectType"][];
            userDivisionIds?: string[];
            userIds?: string[];
        };
        ReviewSignOffDto: {
            auditHash: string;
            auditSeq: number;
            signedAt: string;
            signedBy: components["schemas"]["AuthorDto"];
            statement: string;
        };
        ReviewSignOffsDto: {
            signOffs: components["schemas"]["ReviewSignOffDto"][];
        };
        ReviewStageDto: {
            named?: components["schemas"]["ReviewerDto"][];
            sources: ("manager" | "group_owner" | "role_owner" | "account_owner" | "named")[];
        };
        ReviewState: "draft" | "open" | "closing" | "closed" | "cancelled";
        ReviewTemplateDto: {
            changedSinceLast: boolean;
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            events: components["schemas"]["ReviewEventKind"][];
            id: string;
            lastOccasion?: components["schemas"]["ReviewOccasionDto"];
            name: string;
            nextOn?: string;
            owner: string;
            rationale: string;
            review: components["schemas"]["ReviewDefinitionDto"];
            schedule?: components["schemas"]["ReviewScheduleDto"];
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            version: number;
        };
        ReviewTemplatePageDto: {
            nextPageToken?: string;
            templates: components["schemas"]["ReviewTemplateDto"][];
        };
        RoleComparisonDto: {
            asOf: string;
            commonCount: number;
            differingCount: number;
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["ComparedRolePermissionDto"][];
            revision: number;
            roles: components["schemas"]["ComparedRoleDto"][];
        };
        RoleDeletedItemDto: {
            kind: "role_deleted";
            roleId: string;
        };
        RoleDetailsDto: {
            asOf: string;
            conditionalPermissions: string[];
            firstHolders: components["schemas"]["RoleHolderDto"][];
            flatPermissions: string[];
            holderCounts: components["schemas"]["RoleHolderCountsDto"];
            partial: boolean;
            permissions: string[];
            policies: components["schemas"]["RolePolicyDto"][];
            revision: number;
            role: components["schemas"]["RoleDto"];
        };
        RoleDto: {
            description?: string;
            id: string;
            isDefault: boolean;
            name: string;
            permissionCount: number;
            userCount: number;
        };
        RoleGrantsNothingOfClaimDto: {
            kind: "role_grants_nothing_of";
            permissions: string[];
            role: components["schemas"]["RoleReferenceDto"];
        };
        RoleGrantsNothingOfClaimViewDto: {
            kind: "role_grants_nothing_of";
            permissions: string[];
            role: components["schemas"]["ReferencedRoleDto"];
        };
        RoleHolderCountsDto: {
            groups: number;
            oauthClients: number;
            trustees: number;
            users: number;
            usersDirect: number;
            usersThroughGroups: number;
        };
        RoleHolderDto: {
            id: string;
            name?: string;
            sourceCount: number;
            sources: components["schemas"]["RoleSourceDto"][];
            state: components["schemas"]["SubjectState"];
            type: components["schemas"]["SubjectType"];
        };
        RoleHolderPageDto: {
            asOf: string;
            holders: components["schemas"]["RoleHolderDto"][];
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
        };
        RoleLicensesDto: {
            licenses?: components["schemas"]["ForcedLicenseDto"][];
            role: components["schemas"]["NamedReferenceDto"];
        };
        RoleLicensesPageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            revision: number;
            roles: components["schemas"]["RoleLicensesDto"][];
            total: number;
        };
        RolePageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            roles: components["schemas"]["RoleDto"][];
            total: number;
        };
        RolePoliciesItemDto: {
            kind: "role_policies_replaced";
            permissions: string[];
            policies: components["schemas"]["ProposedPolicyDto"][];
            roleId: string;
        };
        RolePolicyDto: {
            actions: string[];
            condition?: {
                [key: string]: unknown;
            };
            domain: string;
            entity: string;
        };
        RoleReferenceDto: {
            id?: string;
            name?: string;
        };
        RoleRequiresConstraintViewDto: {
            kind: "role_requires";
            requires: components["schemas"]["ReferencedRoleDto"][];
            role: components["schemas"]["ReferencedRoleDto"];
            sameDivision: boolean;
        };
        RoleRequiresRuleConstraintDto: {
            kind: "role_requires";
            requires: components["schemas"]["RoleReferenceDto"][];
            role: components["schemas"]["RoleReferenceDto"];
            sameDivision?: boolean;
        };
        RoleRuleDto: {
            action?: string;
            condition?: {
                [key: string]: unknown;
            };
            domain?: string;
            entity?: string;
            kind: "policy" | "flat";
            policy?: number;
        };
        RolesExcludeConstraintViewDto: {
            kind: "roles_exclude";
            roles: components["schemas"]["ReferencedRoleDto"][];
            sameDivision: boolean;
        };
        RolesExcludeRuleConstraintDto: {
            kind: "roles_exclude";
            roles: components["schemas"]["RoleReferenceDto"][];
            sameDivision?: boolean;
        };
        RoleSourceDto: {
            division: components["schemas"]["NamedReferenceDto"];
            group?: components["schemas"]["NamedReferenceDto"];
        };
        RolesWithoutHoldersDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            roles: components["schemas"]["NamedReferenceDto"][];
            total: number;
        };
        RoleUsageDto: {
            analysis?: components["schemas"]["UsageAnalysisDto"];
            asOf: string;
            items: {
                [key: string]: unknown;
            }[];
            narrowed?: components["schemas"]["NarrowedRoleDto"];
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            unusedPermissions?: string[];
            usage: components["schemas"]["ListedRoleUsageDto"];
        };
        RoleUsagePageDto: {
            analysis?: components["schemas"]["UsageAnalysisDto"];
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            roles: components["schemas"]["ListedRoleUsageDto"][];
            total: number;
        };
        RoleVariantDto: {
            conditions: {
                [key: string]: unknown;
            }[];
            roleIds: string[];
        };
        RollBackChangeDto: {
            includeChangedSubjects?: boolean;
        };
        RuleConstraintDto: components["schemas"]["RolesExcludeRuleConstraintDto"] | components["schemas"]["RoleRequiresRuleConstraintDto"] | components["schemas"]["PermissionsExcludeRuleConstraintDto"] | components["schemas"]["PermissionsNOfMRuleConstraintDto"];
        RuleContentDto: {
            constraint: components["schemas"]["ConstraintViewDto"];
            enabled: boolean;
            mode: components["schemas"]["RuleMode"];
            name: string;
            owner: string;
            rationale: string;
            severity: components["schemas"]["Severity"];
        };
        RuleMode: "block" | "warn";
        RuleOriginDto: {
            edited: boolean;
            key: string;
            pack: string;
            packVersion: string;
        };
        RuleVersionDto: {
            changedAt: string;
            changedBy: components["schemas"]["AuthorDto"];
            content?: components["schemas"]["RuleContentDto"];
            version: number;
        };
        RuleVersionPageDto: {
            nextPageToken?: string;
            versions: components["schemas"]["RuleVersionDto"][];
        };
        Safeguard: "adequacy_decision" | "standard_contractual_clauses" | "binding_corporate_rules" | "code_of_conduct" | "certification" | "derogation";
        Sensitivity: "ordinary" | "confidential" | "special";
        ServicePermissionDto: {
            description: string;
            name: components["schemas"]["ServicePermissionName"];
        };
        ServicePermissionName: "access:check" | "access:read" | "api-keys:read" | "api-keys:write" | "assertions:read" | "assertions:write" | "audit:read" | "audit:export" | "audit:verify" | "baseline:read" | "baseline:write" | "changes:plan" | "changes:approve" | "changes:apply" | "changes:read" | "conflicts:read" | "conflicts:write" | "conflicts:except" | "enforcements:write" | "evidence:export" | "genesys-audits:read" | "genesys-audits:export" | "genesys-audits:accept" | "genesys-audits:erase" | "licenses:infer" | "licenses:read" | "metrics:read" | "purposes:access" | "purposes:read" | "purposes:write" | "reports:read" | "reviews:decide" | "reviews:evidence" | "reviews:manage" | "reviews:read" | "sessions:read" | "sessions:write" | "settings:read" | "simulations:read" | "simulations:write" | "snapshots:read" | "sync:accept" | "sync:read" | "sync:start" | "usage:read" | "webhooks:manage";
        ServiceRoleDto: {
            description: string;
            name: components["schemas"]["ServiceRoleName"];
            permissions: components["schemas"]["ServicePermissionDto"][];
        };
        ServiceRoleName: "access-checker" | "access-reader" | "access-admin" | "access-approver" | "assertion-checker" | "auditor" | "genesys-audit-reader" | "metrics-reader" | "purpose-reader" | "purpose-admin" | "review-owner" | "reviewer" | "admin";
        ServiceRolesDto: {
            serviceRoles: components["schemas"]["ServiceRoleDto"][];
        };
        ServiceSettingDto: {
            default?: string;
            description: string;
            name: string;
            secret: boolean;
            source: "default" | "environment" | "file" | "none";
            value?: string;
            variable?: string;
        };
        ServiceSettingsDto: {
            settings: components["schemas"]["ServiceSettingDto"][];
        };
        SessionCallerDto: {
            id: string;
            name?: string;
            type: components["schemas"]["CallerType"];
        };
        SessionDto: {
            caller: components["schemas"]["SessionCallerDto"];
            createdAt: string;
            current: boolean;
            expiresAt: string;
            id: string;
            lastUsedAt: string;
            userAgent?: string;
        };
        SessionPageDto: {
            nextPageToken?: string;
            sessions: components["schemas"]["SessionDto"][];
        };
        Severity: "low" | "medium" | "high" | "critical";
        SignInDto: {
            apiKey: string;
        };
        SignInWay: "genesys" | "openid-connect";
        SignInWaysDto: {
            apiKey: boolean;
            genesys?: components["schemas"]["GenesysSignInDto"];
            openIdConnect?: components["schemas"]["OpenIdSignInDto"];
        };
        SignOffReviewDto: {
            statement: string;
        };
        SimulateClientProposalDto: {
            grantsOnly?: boolean;
            withoutNotKnown?: boolean;
        };
        SimulatedFindingDto: {
            causeCount: number;
            causes: components["schemas"]["FindingCauseDto"][];
            change: "created" | "resolved";
            conditional: boolean;
            divisionIds: string[];
            mode: components["schemas"]["RuleMode"];
            ruleId: string;
            ruleName: string;
            severity: components["schemas"]["Severity"];
            subjectId: string;
            subjectType: components["schemas"]["SubjectType"];
        };
        SimulatedLicensesDto: {
            asOf: string;
            callCount: number;
            changes: components["schemas"]["LicenseChangeDto"][];
            estimatedUserCount: number;
            notKnownUserCount: number;
            partial: boolean;
            reading: components["schemas"]["LicenseReadingDto"];
            revision: number;
        };
        SimulationDto: {
            asOf: string;
            callerUserId?: string;
            counts: components["schemas"]["EffectCountsDto"];
            createdAt: string;
            expiresAt: string;
            findings: components["schemas"]["FindingsSummaryDto"];
            id: string;
            itemCount: number;
            licenses?: components["schemas"]["LicenseEffectDto"];
            lockout: components["schemas"]["LockoutDto"][];
            partial: boolean;
            proposalSha256: string;
            revision: number;
            warningCount: number;
            warnings: components["schemas"]["ItemWarningDto"][];
        };
        SnapshotChangeDto: {
            after?: {
                [key: string]: unknown;
            };
            before?: {
                [key: string]: unknown;
            };
            change: components["schemas"]["Difference"];
            id: string;
            kind: components["schemas"]["SnapshotChangeKind"];
            name?: string;
        };
        SnapshotChangeKind: "user" | "group" | "membership" | "role" | "grant" | "division" | "oauth_client" | "trustee_user" | "trustee_group" | "permission" | "access_policy";
        SnapshotChangePageDto: {
            changes: components["schemas"]["SnapshotChangeDto"][];
            nextPageToken?: string;
        };
        SnapshotCountsDto: {
            accessPolicies: number;
            divisions: number;
            grants: number;
            groups: number;
            oauthClients: number;
            permissions: number;
            roles: number;
            trustees: number;
            users: number;
        };
        SnapshotDto: {
            asOf: string;
            calls: number;
            changes: components["schemas"]["ChangeCountsDto"];
            counts: components["schemas"]["SnapshotCountsDto"];
            gaps: components["schemas"]["VisibilityGapDto"][];
            organizationId: string;
            organizationName: string;
            partial: boolean;
            revision: number;
            storedAt: string;
        };
        SnapshotPageDto: {
            nextPageToken?: string;
            snapshots: components["schemas"]["SnapshotDto"][];
        };
        SortOrder: "asc" | "desc";
        SpecialCategoryCondition: "explicit_consent" | "employment_and_social_protection" | "vital_interests" | "not_for_profit_body" | "made_public_by_data_subject" | "legal_claims" | "substantial_public_interest" | "health_or_social_care" | "public_health" | "archiving_research_statistics";
        StatusCountsDto: {
            failed: number;
            indeterminate: number;
            passed: number;
        };
        SubjectAccessDto: {
            directGrantCount: number;
            directGrants: components["schemas"]["HeldRoleDto"][];
            effective: boolean;
            effectiveRoleCount: number;
            effectiveRoles: components["schemas"]["EffectiveRoleDto"][];
            inheritedGrantCount: number;
            inheritedGrants: components["schemas"]["HeldRoleDto"][];
            permissionCount: number;
        };
        SubjectEffectDto: {
            added: components["schemas"]["PermissionEffectDto"][];
            id: string;
            kept: components["schemas"]["KeptPermissionDto"][];
            name?: string;
            removed: components["schemas"]["PermissionEffectDto"][];
            state: components["schemas"]["SubjectState"];
            stateAfter: components["schemas"]["SubjectState"];
            type: components["schemas"]["SubjectType"];
        };
        SubjectKeyDto: {
            id: string;
            type: components["schemas"]["SubjectType"];
        };
        SubjectKeyViewDto: {
            id: string;
            type: components["schemas"]["SubjectType"];
        };
        SubjectMayClaimDto: {
            divisionId?: string;
            kind: "subject_may";
            permissions: string[];
            subject: components["schemas"]["SubjectKeyDto"];
        };
        SubjectMayClaimViewDto: {
            divisionId?: string;
            kind: "subject_may";
            permissions: string[];
            subject: components["schemas"]["SubjectKeyViewDto"];
        };
        SubjectMayNotClaimDto: {
            divisionId?: string;
            kind: "subject_may_not";
            permissions: string[];
            subject: components["schemas"]["SubjectKeyDto"];
        };
        SubjectMayNotClaimViewDto: {
            divisionId?: string;
            kind: "subject_may_not";
            permissions: string[];
            subject: components["schemas"]["SubjectKeyViewDto"];
        };
        SubjectState: "active" | "inactive" | "deleted" | "disabled" | "unknown";
        SubjectType: "user" | "group" | "oauth_client" | "trustee_user" | "trustee_group";
        SyncFailureDto: {
            code: string;
            detail: string;
            part?: string;
        };
        SyncPartDto: {
            calls: number;
            expectedCalls?: number;
            items: number;
            part: string;
            state: "done" | "failed" | "pending" | "running";
        };
        SyncProgressDto: {
            calls: number;
            partsDone: number;
            partsTotal: number;
            remainingSeconds?: number;
        };
        SyncRunDto: {
            failure?: components["schemas"]["SyncFailureDto"];
            finishedAt?: string;
            id: string;
            parts: components["schemas"]["SyncPartDto"][];
            progress: components["schemas"]["SyncProgressDto"];
            startedAt: string;
            status: "failed" | "running" | "succeeded" | "cancelled" | "elsewhere" | "held_back";
            waitingFor?: components["schemas"]["SyncWaitDto"];
        };
        SyncStatusDto: {
            audits: components["schemas"]["AuditStatusDto"];
            heldBack?: components["schemas"]["HeldBackDto"];
            nextRunAt?: string;
            rate: components["schemas"]["RateDto"];
            run?: components["schemas"]["SyncRunDto"];
            snapshot?: components["schemas"]["CurrentSnapshotDto"];
        };
        SyncWaitDto: {
            code: string;
            detail: string;
            failures?: number;
            forSeconds?: number;
            host?: string;
        };
        TransferDto: {
            country: string;
            recipient?: string;
            safeguard?: components["schemas"]["Safeguard"];
        };
        TransferViewDto: {
            country: string;
            recipient?: string;
            safeguard?: components["schemas"]["Safeguard"];
        };
        TrusteeDetailsDto: {
            access: components["schemas"]["SubjectAccessDto"];
            asOf: string;
            partial: boolean;
            revision: number;
            trustee: components["schemas"]["TrusteeDto"];
        };
        TrusteeDto: {
            id: string;
            name?: string;
            organizationId?: string;
            state: "unknown" | "active";
            type: components["schemas"]["TrusteeType"];
        };
        TrusteePageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
            trustees: components["schemas"]["TrusteeDto"][];
        };
        TrusteeType: "trustee_user" | "trustee_group";
        UnannouncedChangeDto: {
            change: components["schemas"]["Difference"];
            foundAt: string;
            ids: string[];
            kind: string;
        };
        UnannouncedDto: {
            pending: number;
            recent: components["schemas"]["UnannouncedChangeDto"][];
            total: number;
        };
        UnexplainedWriteDto: {
            accepted?: components["schemas"]["AcceptedWriteDto"];
            audit: components["schemas"]["GenesysAuditDto"];
            foundAt: string;
            severity: "critical";
            state: components["schemas"]["UnexplainedWriteState"];
        };
        UnexplainedWritePageDto: {
            nextPageToken?: string;
            open: number;
            writes: components["schemas"]["UnexplainedWriteDto"][];
        };
        UnexplainedWriteState: "open" | "accepted";
        UnplannedDriftDto: {
            detail: string;
            id: string;
            reason: "not_a_grant" | "cannot_be_planned";
        };
        UnresolvedDto: {
            detail: string;
            pointer: string;
        };
        UnusedPermissionDto: {
            permission: string;
            role: components["schemas"]["NamedReferenceDto"];
            use: components["schemas"]["MarkedUse"];
        };
        UnusedPermissionPageDto: {
            analysis?: components["schemas"]["UsageAnalysisDto"];
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["UnusedPermissionDto"][];
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            total: number;
        };
        UnusedRoleDto: {
            direct: boolean;
            groups: components["schemas"]["NamedReferenceDto"][];
            role: components["schemas"]["NamedReferenceDto"];
            use: components["schemas"]["MarkedUse"];
            user: components["schemas"]["AccessSubjectDto"];
        };
        UnusedRolePageDto: {
            analysis?: components["schemas"]["UsageAnalysisDto"];
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            roles: components["schemas"]["UnusedRoleDto"][];
            total: number;
        };
        UsageAnalysisDto: {
            calculatedAt?: string;
            days?: number;
            enabled: boolean;
        };
        UsagePartDto: {
            detail?: string;
            readAt?: string;
            state: components["schemas"]["LicenseReadingState"];
        };
        UsageProposalDto: {
            asOf: string;
            client: components["schemas"]["AccessSubjectDto"];
            complete: boolean;
            items: {
                [key: string]: unknown;
            }[];
            operationsAsOf: string;
            partial: boolean;
            reading: components["schemas"]["UsagePartDto"];
            revision: number;
            roles: components["schemas"]["NarrowerRoleDto"][];
            window?: components["schemas"]["UsageWindowDto"];
        };
        UsageWindowDto: {
            from: string;
            through: string;
        };
        UserComparisonDto: {
            asOf: string;
            commonCount: number;
            differingCount: number;
            nextPageToken?: string;
            partial: boolean;
            permissions: components["schemas"]["ComparedUserPermissionDto"][];
            revision: number;
            users: components["schemas"]["ComparedUserDto"][];
        };
        UserDetailsDto: {
            access: components["schemas"]["SubjectAccessDto"];
            asOf: string;
            groups: components["schemas"]["NamedReferenceDto"][];
            partial: boolean;
            revision: number;
            user: components["schemas"]["UserDto"];
        };
        UserDto: {
            division?: components["schemas"]["NamedReferenceDto"];
            dormantSince?: string;
            email?: string;
            id: string;
            name?: string;
            state: components["schemas"]["EntityState"];
        };
        UserMovedItemDto: {
            divisionId: string;
            kind: "user_moved";
            userId: string;
        };
        UserPageDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
            users: components["schemas"]["UserDto"][];
        };
        UserStateItemDto: {
            kind: "user_state_changed";
            state: "active" | "inactive";
            userId: string;
        };
        UsersWithoutRolesDto: {
            asOf: string;
            nextPageToken?: string;
            partial: boolean;
            revision: number;
            total: number;
            users: components["schemas"]["AccessSubjectDto"][];
        };
        UserVariantDto: {
            conditional: components["schemas"]["ConditionalDivisionDto"][];
            divisions: components["schemas"]["NamedReferenceDto"][];
            everywhere: boolean;
            userIds: string[];
        };
        UsingPurposeDto: {
            id: string;
            name: string;
            status: string;
        };
        VerificationDto: {
            finishedAt?: string;
            id: string;
            progress: components["schemas"]["VerificationProgressDto"];
            result?: components["schemas"]["VerificationResultDto"];
            startedAt: string;
            status: "running" | "cancelling" | "succeeded" | "failed" | "cancelled";
        };
        VerificationProgressDto: {
            done: number;
            total: number;
        };
        VerificationResultDto: {
            checkpointCount: number;
            checkpoints: components["schemas"]["CheckpointResultDto"][];
            findingCount: number;
            findings: components["schemas"]["AuditFindingDto"][];
            lastHash: string | null;
            lastSeq: number | null;
            notCovered: number;
            records: number;
            trust: "pinned_key" | "key_from_file" | "no_checkpoint";
            verified: boolean;
        };
        VisibilityGapDto: {
            detail: string;
            expected?: number;
            part: string;
            seen: number;
        };
        WebhookDeliveryDto: {
            attempts: number;
            createdAt: string;
            id: string;
            lastAttemptAt?: string;
            lastError?: "private_address" | "unresolved" | "unreachable" | "tls" | "timeout" | "redirect" | "status" | "secret_unreadable";
            lastStatus?: number;
            nextAttemptAt?: string;
            state: "pending" | "delivered" | "failed";
            type: string;
        };
        WebhookDeliveryPageDto: {
            deliveries: components["schemas"]["WebhookDeliveryDto"][];
            nextPageToken?: string;
        };
        WebhookDto: {
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            id: string;
            name: string;
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            url: string;
            version: number;
        };
        WebhookListDto: {
            webhooks: components["schemas"]["WebhookDto"][];
        };
        WebhookWithSecretDto: {
            createdAt: string;
            createdBy: components["schemas"]["AuthorDto"];
            enabled: boolean;
            id: string;
            name: string;
            secret: string;
            updatedAt: string;
            updatedBy: components["schemas"]["AuthorDto"];
            url: string;
            version: number;
        };
        WriteAssertionDto: {
            claim: components["schemas"]["ClaimDto"];
            enabled?: boolean;
            name: string;
            owner: string;
            rationale: string;
        };
        WriteDataCategoryDto: {
            description: string;
            label: string;
            parent?: string;
            sensitivity: components["schemas"]["Sensitivity"];
        };
        WriteEnforcementDto: {
            enabled?: boolean;
            enforcedOn: string;
            name: string;
            operation?: string;
            owner: string;
            permission?: string;
            rationale: string;
            source?: string;
        };
        WriteExceptionDto: {
            compensatingControl: string;
            expiresAt: string;
            owner: string;
            reason: string;
        };
        WritePermissionCategoriesDto: {
            dataCategories: string[];
        };
        WritePurposeDto: {
            dataCategories: string[];
            dataSubjects?: string[];
            description?: string;
            legalBasis?: components["schemas"]["LegalBasis"];
            name: string;
            owner?: string;
            recipients?: string[];
            retention?: string;
            retentionPolicyIds?: string[];
            reviewDate?: string;
            securityMeasures?: string;
            servingRoleIds?: string[];
            specialCategoryCondition?: components["schemas"]["SpecialCategoryCondition"];
            status?: components["schemas"]["PurposeStatus"];
            successorId?: string;
            transfers?: components["schemas"]["TransferDto"][];
        };
        WriteReviewDto: {
            atDeadline: components["schemas"]["ReviewDeadlineAction"];
            changedSince?: string;
            deadlineDays?: number;
            escalateTo?: components["schemas"]["ReviewerDto"][];
            escalationDays?: number;
            fallback: components["schemas"]["ReviewerDto"][];
            name: string;
            planAtDeadline?: boolean;
            reminderDays?: number[];
            requireReason?: boolean;
            scope: components["schemas"]["ReviewScopeDto"];
            stages: components["schemas"]["ReviewStageDto"][];
            webhookId?: string;
        };
        WriteReviewTemplateDto: {
            changedSinceLast?: boolean;
            enabled?: boolean;
            events?: components["schemas"]["ReviewEventKind"][];
            name: string;
            owner: string;
            rationale: string;
            review: components["schemas"]["ReviewDefinitionDto"];
            schedule?: components["schemas"]["ReviewScheduleDto"];
        };
        WriteRuleDto: {
            constraint: components["schemas"]["RuleConstraintDto"];
            enabled?: boolean;
            mode?: components["schemas"]["RuleMode"];
            name: string;
            owner: string;
            rationale: string;
            severity: components["schemas"]["Severity"];
        };
        WriteWebhookDto: {
            enabled?: boolean;
            name: string;
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: {
                revokeDescendants?: true | false;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssertions: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAssertion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAssertionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssertion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceAssertion: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAssertionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAssertion: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssertionOffenders: {
        parameters: {
            query?: {
                at?: string;
                pageSize?: number;
                pageToken?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffenderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluateAssertions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateAssertionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssertionResults: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
                status?: components["schemas"]["AssertionStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionResultPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditCheckpoints: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                actor?: string;
                from?: string;
                outcome?: components["schemas"]["AuditOutcome"];
                pageSize?: number;
                pageToken?: string;
                search?: string;
                sort?: "-seq" | "seq";
                target?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditLog: {
        parameters: {
            query: {
                action?: components["schemas"]["AuditAction"];
                actor?: string;
                format: components["schemas"]["ExportFormat"];
                from?: string;
                outcome?: components["schemas"]["AuditOutcome"];
                search?: string;
                target?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPublicKeyDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportAccess: {
        parameters: {
            query?: {
                at?: string;
                format?: components["schemas"]["ReportFormat"];
                revision?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                    "text/html; charset=utf-8": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportActivity: {
        parameters: {
            query: {
                actor?: string;
                format?: components["schemas"]["ReportFormat"];
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                    "text/html; charset=utf-8": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBaseline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveBaseline: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBaselineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endBaseline: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChangeDto"];
                "text/csv": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyChangeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChangeItems: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
                state?: components["schemas"]["ChangeItemState"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeItemPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replanChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportChange: {
        parameters: {
            query?: {
                format?: components["schemas"]["ReportFormat"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                    "text/html; charset=utf-8": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackChangeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPermission: {
        parameters: {
            query: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                permission: string;
                simulationId?: string;
                userId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckBatchAnswer"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareRoles: {
        parameters: {
            query: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                ids: string[];
                pageSize?: number;
                pageToken?: string;
                show?: components["schemas"]["ComparedParts"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleComparisonDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareUsers: {
        parameters: {
            query: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                ids: string[];
                pageSize?: number;
                pageToken?: string;
                show?: components["schemas"]["ComparedParts"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserComparisonDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflictRulePacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackListDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConflictRulePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadConflictRulePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LoadPackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedPackDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflictRules: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRulePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createConflictRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteRuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRuleDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConflictRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRuleDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceConflictRule: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteRuleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRuleDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConflictRule: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflictRuleVersions: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                ruleId?: string;
                severity?: components["schemas"]["Severity"];
                state?: components["schemas"]["FindingState"];
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setConflictException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteExceptionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endConflictException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPastConflicts: {
        parameters: {
            query?: {
                at?: string;
                pageSize?: number;
                pageToken?: string;
                ruleId?: string;
                severity?: components["schemas"]["Severity"];
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastConflictPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDataCategories: {
        parameters: {
            query?: {
                active?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCategoriesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDataCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDataCategoryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCategoryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCategoryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDataCategory: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDataCategoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCategoryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDataCategory: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDataCategoryAccess: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                covered?: "false";
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAccessDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateDataCategory: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCategoryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivateDataCategory: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeactivatedCategoryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDivisions: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                name?: string;
                pageSize?: number;
                pageToken?: string;
                sort?: components["schemas"]["NameSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDivision: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDivisionHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrift: {
        parameters: {
            query?: {
                actorId?: string;
                divisionId?: string;
                format?: components["schemas"]["FileFormat"];
                groupId?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptDrift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDriftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDriftDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planDriftReversal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenDriftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftPlanDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEnforcement: {
        parameters: {
            query?: {
                operation?: string;
                permission?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementFindingDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEnforcementClients: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                operation?: string;
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                readiness?: components["schemas"]["EnforcementReadiness"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementClientPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEnforcementPeople: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                operation?: string;
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                readiness?: components["schemas"]["EnforcementReadiness"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementPersonPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEnforcementRoles: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                operation?: string;
                pageSize?: number;
                pageToken?: string;
                permission?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementRolePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnforcements: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteEnforcementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnforcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceEnforcement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteEnforcementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEnforcement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnforcementClients: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                readiness?: components["schemas"]["EnforcementReadiness"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementClientPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnforcementFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementFindingDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnforcementPeople: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                readiness?: components["schemas"]["EnforcementReadiness"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementPersonPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnforcementRoles: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementRolePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnforcementFindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnforcementFindingsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidenceControls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvidence: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                control: components["schemas"]["ControlKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGenesysAudits: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                clientId?: string;
                correlationId?: string;
                entityId?: string;
                entityType?: string;
                from?: string;
                pageSize?: number;
                pageToken?: string;
                service?: string;
                sort?: "-at" | "at";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenesysAuditPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseGenesysAuditNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseGenesysAuditNamesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenesysAuditErasureDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportGenesysAudits: {
        parameters: {
            query: {
                action?: string;
                actorId?: string;
                clientId?: string;
                correlationId?: string;
                entityId?: string;
                entityType?: string;
                format: components["schemas"]["ExportFormat"];
                from?: string;
                service?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnexplainedWrites: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
                state?: components["schemas"]["UnexplainedWriteState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnexplainedWritePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptUnexplainedWrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptUnexplainedWriteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnexplainedWriteDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                hasRoles?: boolean;
                name?: string;
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                rolesEnabled?: boolean;
                sort?: components["schemas"]["NameOrStateSort"];
                state?: components["schemas"]["EntityState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroup: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                fresh?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupGrants: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                via?: components["schemas"]["GrantWay"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldGrantPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupPermissions: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                domain?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                search?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectivePermissionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainGroupPermission: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
                permission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                actorId?: string;
                divisionId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                groupId?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                roleId?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEffectiveHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["ActingSubjectType"];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveHistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolders: {
        parameters: {
            query: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                format?: components["schemas"]["FileFormat"];
                match?: "any" | "all";
                pageSize?: number;
                pageToken?: string;
                permissions: string[];
                simulationId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenses: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicensePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenseReasons: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseReasonPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenseReductions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseReductionsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenseUsers: {
        parameters: {
            query?: {
                assigned?: boolean;
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                mismatch?: components["schemas"]["LicenseMismatch"];
                needed?: boolean;
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseUserPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHourlyExclusions: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                roleId?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourlyExclusionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenseMismatches: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                licenseId?: string;
                mismatch?: components["schemas"]["LicenseMismatch"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseMismatchPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleLicenses: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                licenseId?: string;
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleLicensesPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClients: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                hasRoles?: boolean;
                name?: string;
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                sort?: components["schemas"]["NameOrStateSort"];
                state?: components["schemas"]["OAuthClientState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOAuthClient: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                fresh?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClientGrants: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                via?: components["schemas"]["GrantWay"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldGrantPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClientHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClientPermissions: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                domain?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                search?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectivePermissionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainOAuthClientPermission: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
                permission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOAuthClientUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientUsageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOAuthClientUsageProposal: {
        parameters: {
            query?: {
                withoutNotKnown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageProposalDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateOAuthClientProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateClientProposalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissionCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionCategoryListDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePermissionCategories: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                permission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePermissionCategoriesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionCategoriesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPermissionMatrix: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                userIds?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionMatrixDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissions: {
        parameters: {
            query?: {
                allowsConditions?: boolean;
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionAware?: boolean;
                domain?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissionHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                pageSize?: number;
                pageToken?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["ActingSubjectType"];
                to?: string;
            };
            header?: never;
            path: {
                permission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveHistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissionHolders: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                simulationId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path: {
                permission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissionChanges: {
        parameters: {
            query: {
                from: number;
                pageSize?: number;
                pageToken?: string;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueChangePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGeneralAdmins: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrantingOAuthClients: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRolesWithoutHolders: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesWithoutHoldersDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsersWithoutRoles: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsersWithoutRolesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPurposes: {
        parameters: {
            query?: {
                category?: string;
                name?: string;
                pageNumber?: number;
                pageSize?: number;
                sortBy?: "name" | "status" | "createdDate" | "lastModifiedDate";
                sortOrder?: components["schemas"]["SortOrder"];
                status?: components["schemas"]["PurposeStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePurposeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePurpose: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePurpose: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPurposeVersions: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeVersionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPurposesDueForReview: {
        parameters: {
            query?: {
                dueBy?: string;
                pageNumber?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordOfProcessing: {
        parameters: {
            query?: {
                format?: components["schemas"]["ReportFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                    "text/html; charset=utf-8": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewTemplates: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTemplatePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReviewTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTemplateDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTemplateDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceReviewTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReviewTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTemplateDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteReviewTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewOccasions: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOccasionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReviewFromTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewFromTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
                state?: components["schemas"]["ReviewState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReviewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceReview: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelReview: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeReview: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewDecisionSheet: {
        parameters: {
            query?: {
                divisionId?: string;
                powerful?: boolean;
                roleId?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewSheet: {
        parameters: {
            query?: {
                divisionId?: string;
                powerful?: boolean;
                roleId?: string;
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInBulkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewDelegations: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDelegationPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegateReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateReviewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDelegationsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endReviewDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDelegationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReviewEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewFindings: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ReviewFindingKind"];
                pageSize?: number;
                pageToken?: string;
                state?: components["schemas"]["ReviewFindingState"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFindingPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewItems: {
        parameters: {
            query?: {
                decision?: components["schemas"]["ReviewDecision"];
                divisionId?: string;
                mine?: boolean;
                outcome?: components["schemas"]["ReviewItemOutcome"];
                pageSize?: number;
                pageToken?: string;
                powerful?: boolean;
                roleId?: string;
                state?: components["schemas"]["ReviewItemState"];
                subjectId?: string;
                subjectType?: components["schemas"]["SubjectType"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewItem: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDecisionsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openReview: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewReviewers: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewReviewersDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOffReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSignOffsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewSignOffs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSignOffsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRemindersDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewResponsibilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilitiesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceReviewResponsibilities: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceResponsibilitiesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilitiesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                isDefault?: boolean;
                name?: string;
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                sort?: components["schemas"]["NameSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRole: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleHolders: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                type?: components["schemas"]["SubjectType"];
                via?: components["schemas"]["GrantWay"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleHolderPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoleUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleUsageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateRoleProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRolesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                allCallers?: boolean;
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSettingsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWaysDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSignIn: {
        parameters: {
            query?: {
                returnTo?: unknown;
            };
            header?: never;
            path: {
                way: components["schemas"]["SignInWay"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                way: components["schemas"]["SignInWay"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSimulationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimulationEffects: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSimulatedLicenses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedLicensesDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportSimulation: {
        parameters: {
            query?: {
                format?: components["schemas"]["ReportFormat"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                    "text/html; charset=utf-8": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshotChanges: {
        parameters: {
            query: {
                kind?: components["schemas"]["SnapshotChangeKind"];
                pageSize?: number;
                pageToken?: string;
                to: number;
            };
            header?: never;
            path: {
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotChangePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatusDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatusDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptHeldBackSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHeldBackDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatusDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrustees: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                hasRoles?: boolean;
                name?: string;
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                sort?: components["schemas"]["NameSort"];
                type?: components["schemas"]["TrusteeType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrusteePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrustee: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                fresh?: boolean;
            };
            header?: never;
            path: {
                id: string;
                type: components["schemas"]["TrusteeType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrusteeDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrusteeGrants: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                via?: components["schemas"]["GrantWay"];
            };
            header?: never;
            path: {
                id: string;
                type: components["schemas"]["TrusteeType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldGrantPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrusteeHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
                type: components["schemas"]["TrusteeType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClientFindings: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                clientId?: string;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                kind?: components["schemas"]["ClientFindingKind"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFindingPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOAuthClientUsage: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientUsagePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPowerfulPermissionUse: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                subjectId?: string;
                use?: components["schemas"]["PowerfulUseKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerfulUsePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleUsage: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                unused?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleUsagePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnusedPermissions: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                permission?: string;
                roleId?: string;
                use?: components["schemas"]["MarkedUse"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedPermissionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnusedRoles: {
        parameters: {
            query?: {
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                use?: components["schemas"]["MarkedUse"];
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedRolePageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                email?: string;
                format?: components["schemas"]["FileFormat"];
                groupId?: string;
                hasRoles?: boolean;
                name?: string;
                pageSize?: number;
                pageToken?: string;
                roleId?: string;
                sort?: "name" | "-name" | "email" | "-email" | "state" | "-state";
                state?: components["schemas"]["EntityState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                fresh?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailsDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserGrants: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                via?: components["schemas"]["GrantWay"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldGrantPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserHistory: {
        parameters: {
            query?: {
                actorId?: string;
                format?: components["schemas"]["FileFormat"];
                from?: string;
                kind?: components["schemas"]["SnapshotChangeKind"][];
                pageSize?: number;
                pageToken?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMissingGrants: {
        parameters: {
            query: {
                at?: string;
                atLeastRevision?: number;
                comparedTo: string;
                consistency?: components["schemas"]["Consistency"];
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingGrantPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserPermissions: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                domain?: string;
                format?: components["schemas"]["FileFormat"];
                pageSize?: number;
                pageToken?: string;
                search?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectivePermissionPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainUserPermission: {
        parameters: {
            query?: {
                at?: string;
                atLeastRevision?: number;
                consistency?: components["schemas"]["Consistency"];
                divisionId?: string;
                simulationId?: string;
            };
            header?: never;
            path: {
                id: string;
                permission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceWebhook: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteWebhookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                pageSize?: number;
                pageToken?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPageDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceWebhookSecret: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
