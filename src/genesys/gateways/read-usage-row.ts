import type { AnswerReader } from './answer-reader';

/** How often a client called an operation, by the class of the answers. */
export interface UsageRow {
  readonly clientId: string;
  /** Such as `GET /api/v2/users/{userId}`. */
  readonly operation: string;
  /** 2xx and 3xx. */
  readonly succeeded: number;
  /** 4xx except 429. */
  readonly refused: number;
  /** 429 and 5xx. */
  readonly undecided: number;
}

export function readUsageRow(row: AnswerReader): UsageRow {
  const count = (...names: string[]) => names.reduce((sum, name) => sum + (row.optionalCount(name) ?? 0), 0);
  return {
    clientId: row.object('oauthClient').id(),
    operation: `${row.string('httpMethod')} ${row.string('templateUri')}`,
    succeeded: count('status200', 'status300'),
    refused: count('status400'),
    undecided: count('status429', 'status500'),
  };
}
