// Made from openapi.json by `npm run openapi:write`.

export interface paths {
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
        delete?: never;
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
        get?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        ApplyChangeDto: {
            planSha256: string;
            skipBlocked?: boolean;
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
        AuditFindingDto: {
            expectedSeq?: number;
            kind: "inserted" | "malformed_line" | "unknown_version" | "missing_field" | "unknown_field" | "invalid_field" | "not_canonical" | "edited" | "other_chain" | "missing_start" | "missing_records" | "duplicate" | "reordered" | "broken_link" | "empty_export" | "truncated" | "no_checkpoint" | "key_not_pinned" | "checkpoint_malformed" | "checkpoint_without_key" | "checkpoint_other_key" | "checkpoint_signature" | "checkpoint_other_chain" | "checkpoint_hash_differs" | "fork_recorded" | "head_differs";
            message: string;
            seq?: number;
        };
        AuthorDto: {
            id: string;
            type: "api_key" | "jwt" | "genesys_user" | "anonymous" | "system";
        };
        BlockerDto: {
            code: "lockout" | "conflict_rule" | "blast_radius" | "privilege_escalation";
            detail: string;
            items?: number[];
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
        ComparedParts: "common" | "differing";
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
        Consistency: "minimize_latency" | "at_least_as_fresh" | "fully_consistent";
        CopyAccessDto: {
            fromUserId: string;
            toUserId: string;
        };
        CreateChangeDto: components["schemas"]["ChangeOfItemsDto"] | components["schemas"]["ChangeOfSimulationDto"] | components["schemas"]["ChangeOfCopyDto"];
        CreateSimulationDto: {
            callerUserId?: string;
            items: (components["schemas"]["GrantItemDto"] | components["schemas"]["GrantsItemDto"] | components["schemas"]["MemberItemDto"] | components["schemas"]["GroupRolesItemDto"] | components["schemas"]["RolePoliciesItemDto"] | components["schemas"]["RoleDeletedItemDto"] | components["schemas"]["UserMovedItemDto"] | components["schemas"]["UserStateItemDto"])[];
        };
        DecisionReason: "granted" | "granted_in_some_divisions" | "unknown_user" | "user_inactive" | "user_deleted" | "unknown_permission" | "unknown_division" | "not_granted" | "not_granted_in_division" | "condition_not_met";
        Difference: "added" | "removed" | "changed";
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
        EffectCountsDto: {
            byType: components["schemas"]["AffectedByTypeDto"];
            gaining: number;
            losing: number;
            permissionsGained: number;
            permissionsLost: number;
            subjects: number;
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
        EntityState: "unknown" | "deleted" | "active" | "inactive";
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
        GenesysAnswerDto: {
            code?: string;
            correlationId?: string;
            message?: string;
            status?: number;
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
        GroupRelation: "member" | "owner";
        GroupRolesItemDto: {
            enabled: boolean;
            groupId: string;
            kind: "group_roles_switched";
        };
        HeldConditionDto: {
            all?: components["schemas"]["HeldConditionDto"][];
            any?: components["schemas"]["HeldConditionDto"][];
            operands?: components["schemas"]["HeldOperandDto"][];
            operator?: components["schemas"]["ConditionOperator"];
            unreadable?: boolean;
            variable?: string;
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
        KeptPermissionDto: {
            divisionIds: string[];
            permission: string;
            sources: components["schemas"]["EffectSourceDto"][];
        };
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
        ListedClientUsageDto: {
            actsForUsers: boolean;
            client: components["schemas"]["AccessSubjectDto"];
            complete: boolean;
            counts: components["schemas"]["ClientUsageCountsDto"];
            createdById?: string;
            lastMonth?: string;
            tokenSeconds?: number;
        };
        LockoutDto: {
            code: "last_general_admin" | "last_role_manager" | "caller_locked_out" | "own_client_touched";
            items: number[];
            permissions: string[];
        };
        MemberItemDto: {
            groupId: string;
            kind: "member_added" | "member_removed";
            userId: string;
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
        PermissionEffectDto: {
            conditional: components["schemas"]["ConditionalPlaceDto"][];
            divisionIds: string[];
            everywhere: boolean;
            exceptDivisionIds: string[];
            permission: string;
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
        ReferencedRoleDto: {
            id?: string;
            name?: string;
        };
        RoleDeletedItemDto: {
            kind: "role_deleted";
            roleId: string;
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
        RoleReferenceDto: {
            id?: string;
            name?: string;
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
        RollBackChangeDto: {
            includeChangedSubjects?: boolean;
        };
        RuleMode: "block" | "warn";
        Severity: "low" | "medium" | "high" | "critical";
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
        SnapshotChangeKind: "user" | "group" | "membership" | "role" | "grant" | "division" | "oauth_client" | "trustee_user" | "trustee_group" | "permission" | "access_policy";
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
        UnplannedDriftDto: {
            detail: string;
            id: string;
            reason: "not_a_grant" | "cannot_be_planned";
        };
        UnresolvedDto: {
            detail: string;
            pointer: string;
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
        UserVariantDto: {
            conditional: components["schemas"]["ConditionalDivisionDto"][];
            divisions: components["schemas"]["NamedReferenceDto"][];
            everywhere: boolean;
            userIds: string[];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
}
