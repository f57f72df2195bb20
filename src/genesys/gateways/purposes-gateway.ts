import { genesysCall, type CallOptions } from '../call-context';
import { GenesysUnexpectedShapeError } from '../genesys.errors';
import type { GenesysApi } from '../genesys-api';
import { AnswerReader } from './answer-reader';
import { readOne } from './read-one';

const PATH = '/api/v2/privacy/purposes';

const purposeStates = ['draft', 'active', 'inactive', 'retired'] as const;

/** The content of a purpose at Genesys. */
export interface PurposeBody {
  readonly name: string;
  readonly description: string;
  readonly dataCategories: readonly string[];
  readonly status: (typeof purposeStates)[number];
}

export interface PurposeEntity extends PurposeBody {
  readonly id: string;
  /** RFC 3339. */
  readonly createdDate: string;
  readonly lastModifiedDate: string;
  readonly version: number;
}

export interface PurposePageRequest {
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly sortBy: string;
  readonly asc: boolean;
}

/** Data-sharing purposes of organisations that have them; on others every call fails with GenesysNotFoundError. */
export class PurposesGateway {
  constructor(private readonly api: GenesysApi) {}

  /** One page. Genesys may return fewer per page than requested, and says so. */
  async query(
    page: PurposePageRequest,
    options: CallOptions = {},
  ): Promise<{ purposes: PurposeEntity[]; pageSize: number; totalCount: number }> {
    const operation = `POST ${PATH}/query`;
    // It writes nothing, so repeating it does no harm.
    const context = { operation, repeatable: true, ...options };
    const fetch = () => this.api.purposes.postPrivacyPurposesQuery({ ...page });
    const body = new AnswerReader(await genesysCall(context, fetch), operation);
    const totalCount = body.optionalCount('totalCount');
    if (totalCount === undefined)
      throw new GenesysUnexpectedShapeError(operation, 'totalCount', 'whole number');
    const pageSize = body.optionalCount('pageSize') || page.pageSize;
    return { purposes: body.objects('entities').map(readPurpose), pageSize, totalCount };
  }

  /** Undefined when it does not exist. */
  get(id: string, options: CallOptions = {}): Promise<PurposeEntity | undefined> {
    const operation = `GET ${PATH}/{purposeId}`;
    const fetch = () => this.api.purposes.getPrivacyPurpose(id);
    return readOne({ operation, fetch, read: readPurpose }, options);
  }

  /** Sent once: after a fault that leaves open whether it was carried out, someone has to check. */
  create(body: PurposeBody, options: CallOptions = {}): Promise<PurposeEntity> {
    const fetch = () => this.api.purposes.postPrivacyPurposes({ ...body });
    return this.write(`POST ${PATH}`, fetch, options);
  }

  /** May be carried out twice, with the same result except for the version. */
  replace(id: string, body: PurposeBody, options: CallOptions = {}): Promise<PurposeEntity> {
    const fetch = () => this.api.purposes.putPrivacyPurpose(id, { ...body });
    return this.write(`PUT ${PATH}/{purposeId}`, fetch, { ...options, repeatable: true });
  }

  async delete(id: string, options: CallOptions = {}): Promise<void> {
    const context = { operation: `DELETE ${PATH}/{purposeId}`, repeatable: true, ...options };
    await genesysCall(context, () => this.api.purposes.deletePrivacyPurpose(id));
  }

  private async write(
    operation: string,
    fetch: () => Promise<unknown>,
    options: CallOptions & { readonly repeatable?: boolean },
  ): Promise<PurposeEntity> {
    return readPurpose(new AnswerReader(await genesysCall({ operation, ...options }, fetch), operation));
  }
}

function readPurpose(row: AnswerReader): PurposeEntity {
  const status = purposeStates.find((state) => state === row.string('status'));
  if (status === undefined)
    throw new GenesysUnexpectedShapeError(row.operation, 'status', purposeStates.join(', '));
  const version = row.optionalCount('version');
  if (version === undefined) throw new GenesysUnexpectedShapeError(row.operation, 'version', 'whole number');
  return {
    id: row.id(),
    name: row.string('name'),
    description: row.optionalString('description') ?? '',
    dataCategories: row.strings('dataCategories'),
    status,
    createdDate: row.string('createdDate'),
    lastModifiedDate: row.string('lastModifiedDate'),
    version,
  };
}
