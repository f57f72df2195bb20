import { Injectable } from '@nestjs/common';
import type { CataloguePermission } from '../../access/model/snapshot';
import { InvalidRequestError } from '../../common/errors';
import { listToken, readStoredPosition } from '../../http/list-token';
import { ChangeReader } from '../../revisions/history/reading/change-reader';
import type { FactChange } from '../../revisions/history/reading/fact-change';
import type {
  CatalogueChangeDto,
  CatalogueChangePageDto,
  CatalogueChangesQuery,
  PermissionDescriptionDto,
} from './catalogue.dto';

const KIND = 'permission' as const;
/** A change is identified by its kind and its id. */
const KEY_PARTS = 2;

/** Lists the permissions that were added, removed or changed between two stored revisions. */
@Injectable()
export class CatalogueChangesService {
  constructor(private readonly changes: ChangeReader) {}

  /** Throws SnapshotNotFoundError (404) when one of the two is not stored. */
  async page({ from, to, pageSize, pageToken }: CatalogueChangesQuery): Promise<CatalogueChangePageDto> {
    if (to <= from)
      throw new InvalidRequestError([{ pointer: '/query/to', detail: 'must be later than from' }]);
    const scope = ['catalogue-changes', from, to];
    const after =
      pageToken === undefined
        ? undefined
        : { kind: KIND, key: readStoredPosition(pageToken, scope, KEY_PARTS) };
    const { changes, next } = await this.changes.page({ from, to, kind: KIND, pageSize, after });
    return {
      from,
      to,
      changes: changes.map(toChangeDto),
      nextPageToken: next && listToken(scope, next.key),
    };
  }
}

function toChangeDto({ before, after }: FactChange): CatalogueChangeDto {
  const [was, is] = [before, after].map(contentOf);
  return {
    change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
    permission: codeOf((is ?? was)!),
    before: was && toDescriptionDto(was),
    after: is && toDescriptionDto(is),
  };
}

function contentOf(fact: FactChange['before']): CataloguePermission | undefined {
  return fact !== undefined && 'kind' in fact && fact.kind === KIND ? fact.content : undefined;
}

function codeOf({ domain, entity, action }: CataloguePermission): string {
  return [domain, entity, action].join(':');
}

function toDescriptionDto({
  label,
  divisionAware,
  allowsConditions,
}: CataloguePermission): PermissionDescriptionDto {
  return { label, divisionAware, allowsConditions };
}
