import type { Division } from '../../access/model/snapshot';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import type { ListOptions, ListResult } from './list-result';
import { readCursorPages } from './read-cursor-pages';

export class DivisionsGateway {
  constructor(private readonly api: GenesysApi) {}

  /** The divisions that our client may see. */
  list(options: ListOptions = {}): Promise<ListResult<Division>> {
    return readCursorPages(
      {
        operation: 'GET /api/v2/authorization/divisions/query',
        // The published maximum.
        pageSizes: [200],
        parameter: 'after',
        fetch: ({ pageSize, cursor: after }) =>
          this.api.authorization.getAuthorizationDivisionsQuery({ pageSize: String(pageSize), after }),
        read: readDivision,
      },
      options,
    );
  }
}

/** `AuthzDivision`. */
function readDivision(row: AnswerReader): Division {
  return { id: row.id(), name: row.string('name'), isHome: row.optionalBoolean('homeDivision') ?? false };
}
