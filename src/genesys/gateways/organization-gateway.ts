import type { Organization } from '../../access/model/snapshot';
import { genesysCall, type CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import { AnswerReader } from './answer-reader';

export class OrganizationGateway {
  constructor(private readonly api: GenesysApi) {}

  /** The organisation that our client belongs to. */
  async get({ signal, priority }: CallOptions = {}): Promise<Organization> {
    const operation = 'GET /api/v2/organizations/me';
    const call = () => this.api.organization.getOrganizationsMe();
    const body = new AnswerReader(await genesysCall({ operation, signal, priority }, call), operation);
    return { id: body.id(), name: body.optionalString('name') ?? '' };
  }
}
