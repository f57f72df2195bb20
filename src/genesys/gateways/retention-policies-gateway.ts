import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';

/** A policy that says how long recordings are kept. */
export interface RetentionPolicyEntity {
  readonly id: string;
  readonly name: string;
  /** Whether it is applied. */
  readonly enabled: boolean;
}

export class RetentionPoliciesGateway {
  constructor(private readonly api: GenesysApi) {}

  /** Every recording retention policy, without its details. Needs recording:retentionPolicy:view. */
  list(options: ListOptions = {}): Promise<ListResult<RetentionPolicyEntity>> {
    const operation = 'GET /api/v2/recording/mediaretentionpolicies';
    const fetch = (page: { pageSize: number; pageNumber: number }) =>
      this.api.recording.getRecordingMediaretentionpolicies({ ...page, summary: true });
    return readNumberedPages({ operation, fetch, read: readPolicy }, options);
  }
}

/** A policy that does not state whether it is applied counts as applied: it may hold data back. */
function readPolicy(row: AnswerReader): RetentionPolicyEntity {
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    enabled: row.optionalBoolean('enabled') ?? true,
  };
}
