import { Injectable } from '@nestjs/common';
import type { Requester } from '../../../auth/requested-by';
import { InvalidRequestError } from '../../../common/errors';
import type { ListDefinitionsQueryDto } from '../../../definitions/definition.dto';
import { toDefinitionDto } from '../../../definitions/definition-mapping';
import { listToken, readIdToken } from '../../../http/list-token';
import type { EnforcementDto, EnforcementPageDto, WriteEnforcementDto } from './enforcement.dto';
import { EnforcementsService } from './enforcements.service';
import type { EnforcementContent, StoredEnforcement } from './stored-enforcement';

const ENFORCEMENTS = ['enforcements'];

/** Enforcements as the API shows and takes them. */
@Injectable()
export class EnforcementsReader {
  constructor(private readonly enforcements: EnforcementsService) {}

  async list({ pageSize, pageToken }: ListDefinitionsQueryDto): Promise<EnforcementPageDto> {
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, ENFORCEMENTS);
    const { items, next } = await this.enforcements.page(pageSize, after);
    return {
      enforcements: items.map(toEnforcementDto),
      nextPageToken: next && listToken(ENFORCEMENTS, [next]),
    };
  }

  async get(id: string): Promise<EnforcementDto> {
    return toEnforcementDto(await this.enforcements.get(id));
  }

  async create(wanted: WriteEnforcementDto, by: Requester): Promise<EnforcementDto> {
    return toEnforcementDto(await this.enforcements.create(contentOf(wanted), by));
  }

  async replace(
    id: string,
    wanted: WriteEnforcementDto,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<EnforcementDto> {
    return toEnforcementDto(await this.enforcements.replace(id, contentOf(wanted), ifMatch, by));
  }

  delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    return this.enforcements.delete(id, ifMatch, by);
  }
}

function contentOf(wanted: WriteEnforcementDto): EnforcementContent {
  const { name, rationale, owner, enabled, permission, operation, enforcedOn, source } = wanted;
  if (permission === undefined && operation === undefined)
    throw new InvalidRequestError([{ pointer: '/body', detail: 'must have a permission or an operation' }]);
  return {
    name,
    rationale,
    owner,
    enabled,
    ...(permission !== undefined && { permission }),
    ...(operation !== undefined && { operation }),
    enforcedOn,
    ...(source !== undefined && { source }),
  };
}

/** Field by field. */
function toEnforcementDto(enforcement: StoredEnforcement): EnforcementDto {
  const { permission, operation, enforcedOn, source } = enforcement.content;
  return { ...toDefinitionDto(enforcement), permission, operation, enforcedOn, source };
}
