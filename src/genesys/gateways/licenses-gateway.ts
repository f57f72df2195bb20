import type { LicenseDefinition } from '../../access/licenses/license-facts';
import { genesysCall, type CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import { AnswerReader } from './answer-reader';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';

/** Ids of the licences that a user has. */
export interface AssignedLicenses {
  readonly id: string;
  readonly licenses: readonly string[];
}

export class LicensesGateway {
  constructor(private readonly api: GenesysApi) {}

  /**
   * The licences of the organisation. Those that the list shows without permissions are read one by one. Needs
   * authorization:license:view.
   */
  async definitions(options: CallOptions = {}): Promise<readonly LicenseDefinition[]> {
    const operation = 'GET /api/v2/license/definitions';
    const fetch = () => this.api.license.getLicenseDefinitions();
    const body = await genesysCall({ operation, ...options }, fetch);
    // The answer is a list: it is read as the member of an object, so that an error names the place.
    const listed = new AnswerReader({ definitions: body }, operation)
      .objects('definitions')
      .map(readDefinition);
    const found: LicenseDefinition[] = [];
    for (const one of listed)
      found.push(one.permissions === undefined ? await this.definition(one.id, options) : one);
    return found;
  }

  /**
   * Ids of the licences that users need who hold these roles. Genesys lists no permission for it, and carries nothing
   * out: it can be repeated.
   */
  async infer(roleIds: readonly string[], options: CallOptions = {}): Promise<readonly string[]> {
    const operation = 'POST /api/v2/license/infer';
    const fetch = () => this.api.license.postLicenseInfer({ body: [...roleIds] });
    const body = await genesysCall({ operation, repeatable: true, ...options }, fetch);
    return licenseIds(new AnswerReader({ licenses: body }, operation));
  }

  /** The licences of every user. */
  assigned(options: ListOptions = {}): Promise<ListResult<AssignedLicenses>> {
    const operation = 'GET /api/v2/license/users';
    const fetch = (page: { pageSize: number; pageNumber: number }) => this.api.license.getLicenseUsers(page);
    return readNumberedPages({ operation, fetch, read: readAssigned }, options);
  }

  private async definition(id: string, options: CallOptions): Promise<LicenseDefinition> {
    const operation = 'GET /api/v2/license/definitions/{licenseId}';
    const fetch = () => this.api.license.getLicenseDefinition(id);
    return readDefinition(new AnswerReader(await genesysCall({ operation, ...options }, fetch), operation));
  }
}

function readDefinition(row: AnswerReader): LicenseDefinition {
  const ids = (name: string) => row.optionalObjects(name).map((one) => one.id());
  const permissions = row.optionalObject('permissions')?.strings('ids');
  return {
    id: row.id(),
    description: row.optionalString('description') ?? '',
    ...(permissions && { permissions }),
    prerequisites: ids('prerequisites'),
    comprises: ids('comprises'),
  };
}

const readAssigned = (row: AnswerReader): AssignedLicenses => ({ id: row.id(), licenses: licenseIds(row) });

/** Without the list, nothing is known: an absent one is an error, and not "none". */
function licenseIds(row: AnswerReader): readonly string[] {
  row.length('licenses');
  return [...new Set(row.strings('licenses'))];
}
