import { Inject, Injectable } from '@nestjs/common';
import type { SubjectType } from '../../access/model/snapshot';
import { genesysCall, type CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import type { HeldRole } from './grants-gateway';
import { WritingClient } from '../writing-client';
import { OrganizationGateway } from './organization-gateway';

/** Maximum number of pairs in one call: Genesys publishes no number, and related calls take a hundred. */
export const MAX_PAIRS_PER_CALL = 100;

/** Subjects whose grants can be changed. Those of trustees are changed in their own organisation. */
type WritableSubjectType = Extract<SubjectType, 'user' | 'group' | 'oauth_client'>;

export interface WritableSubject {
  readonly type: WritableSubjectType;
  readonly id: string;
}

const names: Readonly<Record<WritableSubjectType, string>> = {
  user: 'PC_USER',
  group: 'PC_GROUP',
  oauth_client: 'PC_OAUTH_CLIENT',
};

/** Changes direct grants. Each call is all or nothing, and repeating it does no harm. */
@Injectable()
export class GrantWritesGateway {
  private readonly api: GenesysApi;

  constructor(@Inject(WritingClient) { api }: Pick<WritingClient, 'api'>) {
    this.api = api;
  }

  /** The organisation whose grants it changes. */
  async organizationId(options: CallOptions = {}): Promise<string> {
    return (await new OrganizationGateway(this.api).get(options)).id;
  }

  /** Returns the correlation id of the call. Needs authorization:grant:add. At most `MAX_PAIRS_PER_CALL`. */
  add(
    { type, id }: WritableSubject,
    grants: readonly HeldRole[],
    options: CallOptions = {},
  ): Promise<string | undefined> {
    const operation = 'POST /api/v2/authorization/subjects/{subjectId}/bulkadd';
    return written(operation, options, () =>
      this.api.authorization.postAuthorizationSubjectBulkadd(id, bodyOf(grants), {
        subjectType: names[type],
      }),
    );
  }

  /** The same. Needs authorization:grant:delete. It identifies the subject without its type. */
  remove(
    { id }: WritableSubject,
    grants: readonly HeldRole[],
    options: CallOptions = {},
  ): Promise<string | undefined> {
    const operation = 'POST /api/v2/authorization/subjects/{subjectId}/bulkremove';
    return written(operation, options, () =>
      this.api.authorization.postAuthorizationSubjectBulkremove(id, bodyOf(grants)),
    );
  }
}

async function written(
  operation: string,
  { signal, priority, permit }: CallOptions,
  call: () => Promise<unknown>,
): Promise<string | undefined> {
  let correlationId: string | undefined;
  const onCorrelationId = (id: string) => (correlationId = id);
  await genesysCall({ operation, signal, priority, permit, repeatable: true, onCorrelationId }, call);
  return correlationId;
}

function bodyOf(grants: readonly HeldRole[]) {
  return { grants: grants.map(({ roleId, divisionId }) => ({ roleId, divisionId })) };
}
