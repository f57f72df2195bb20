import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { listToken, readIdToken } from '../../http/list-token';
import type { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { toDefinitionDto } from '../../definitions/definition-mapping';
import { AssertionReferences } from './assertion-references';
import type { AssertionDto, AssertionPageDto, WriteAssertionDto } from './assertion.dto';
import { AssertionsService } from './assertions.service';
import { toClaimDto, toUnresolvedDto } from './claim-mapping';
import { readClaim } from './read-claim';
import type { AssertionContent, StoredAssertion } from './stored-assertion';

const ASSERTIONS = ['assertions'];

/** Assertions as the API shows and takes them. */
@Injectable()
export class AssertionsReader {
  constructor(
    private readonly assertions: AssertionsService,
    @Inject(AssertionReferences) private readonly references: Pick<AssertionReferences, 'unresolved'>,
  ) {}

  async list({ pageSize, pageToken }: ListDefinitionsQueryDto): Promise<AssertionPageDto> {
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, ASSERTIONS);
    const { items, next } = await this.assertions.page(pageSize, after);
    return {
      assertions: await Promise.all(items.map((assertion) => this.shown(assertion))),
      nextPageToken: next && listToken(ASSERTIONS, [next]),
    };
  }

  async get(id: string): Promise<AssertionDto> {
    return this.shown(await this.assertions.get(id));
  }

  async create(wanted: WriteAssertionDto, by: Requester): Promise<AssertionDto> {
    return this.shown(await this.assertions.create(contentOf(wanted), by));
  }

  async replace(
    id: string,
    wanted: WriteAssertionDto,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<AssertionDto> {
    return this.shown(await this.assertions.replace(id, contentOf(wanted), ifMatch, by));
  }

  delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    return this.assertions.delete(id, ifMatch, by);
  }

  private async shown(assertion: StoredAssertion): Promise<AssertionDto> {
    return toAssertionDto(assertion, await this.references.unresolved(assertion.content.claim));
  }
}

function contentOf({ name, rationale, owner, enabled, claim }: WriteAssertionDto): AssertionContent {
  return { name, rationale, owner, enabled, claim: readClaim(claim, '/body/claim') };
}

type Unresolved = Awaited<ReturnType<AssertionReferences['unresolved']>>;

/** Field by field. */
function toAssertionDto(assertion: StoredAssertion, unresolved: Unresolved): AssertionDto {
  return {
    ...toDefinitionDto(assertion),
    claim: toClaimDto(assertion.content.claim),
    unresolved: unresolved?.map(toUnresolvedDto),
  };
}
