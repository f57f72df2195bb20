import type { AccessPolicy } from '../../access/model/snapshot';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import type { ListOptions, ListResult } from './list-result';
import { readCursorPages } from './read-cursor-pages';

export class AccessPoliciesGateway {
  constructor(private readonly api: GenesysApi) {}

  /** The attribute-based policies. Needs authorization:policy:view. */
  list(options: ListOptions = {}): Promise<ListResult<AccessPolicy>> {
    return readCursorPages(
      {
        operation: 'GET /api/v2/authorization/policies',
        // The published maximum.
        pageSizes: [200],
        parameter: 'after',
        fetch: ({ pageSize, cursor: after }) =>
          this.api.authorization.getAuthorizationPolicies({ pageSize, after }),
        read: readAccessPolicy,
      },
      options,
    );
  }
}

/**
 * `AuthorizationPolicy`. If in doubt, it applies: it can only take access away. One whose target names no permissions
 * would apply to nothing, so it is unreadable.
 */
function readAccessPolicy(row: AnswerReader): AccessPolicy {
  const subject = row.optionalObject('subject');
  const target = row.id('targetResource');
  if (!/^[^:]+:[^:]+:[^:]+$/.test(target)) throw row.unexpected('targetResource', 'domain:entity:action');
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    target,
    effect: row.optionalString('effect') === 'ALLOW' ? 'ALLOW' : 'DENY',
    active: row.optionalBoolean('active') ?? true,
    subjectType: subject?.optionalString('type') ?? 'ALL',
    subjectId: subject?.optionalString('id'),
  };
}
