import { Injectable } from '@nestjs/common';
import { roleAt } from '../../lists/entities/role-at';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { isDescending, listPage } from '../../lists/paging/list-page';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { consistencyOf, type ConsistencyQuery } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { countHolders } from './count-holders';
import { roleTest } from './role-filter';
import { RoleHolderPages } from './role-holder-pages';
import type {
  ListRoleHoldersQuery,
  ListRolesQuery,
  RoleDetailsDto,
  RoleHolderPageDto,
  RolePageDto,
} from './roles.dto';
import { toRoleDetailsDto, toRolePageDto } from './role-mapping';
import { rolePermissions } from './role-permissions';
import { roleTable } from './role-table';
import type { Role } from '../../access/model/snapshot';
import { folded, sortPart } from '../../lists/listing/folded';
import { Lists } from '../../lists/listing/lists';

const FIRST_HOLDERS = 20;

/** Shows roles: what they include and who holds them. */
@Injectable()
export class RolesService {
  private readonly lists = roleLists();

  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
    private readonly holders: RoleHolderPages,
  ) {}

  list(query: ListRolesQuery): ListAnswer<RolePageDto> {
    return { page: () => this.page(query), document: () => this.document(query) };
  }

  async get(id: string, query: ConsistencyQuery): Promise<RoleDetailsDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const role = roleAt(index, id);
    const permissions = rolePermissions(index, id);
    const counts = await countHolders(index, id, new Yielder());
    const first = await this.holders.page(index, id, { filter: {}, pageSize: FIRST_HOLDERS });
    return toRoleDetailsDto({ role, permissions, counts, first }, index, published);
  }

  listHolders(id: string, query: ListRoleHoldersQuery): ListAnswer<RoleHolderPageDto> {
    const { type, via, divisionId, pageSize, pageToken } = query;
    const filter = { type, via, divisionId };
    const revision = () => this.revisions.indexedAt(consistencyOf(query));
    return {
      page: async () => {
        const { published, index } = await revision();
        const page = await this.holders.page(index, id, { filter, pageSize, pageToken });
        return { ...page, ...answeredFrom(published) };
      },
      document: async () => this.holders.document(await revision(), id, filter),
    };
  }

  private async page(query: ListRolesQuery): Promise<RolePageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { sort, pageSize, pageToken } = query;
    const filter = filterOf(query);
    const list = await this.lists.sorted(index, 'name');
    const asked = { name: 'roles', sort, filter, matches: roleTest(index, filter), pageSize, pageToken };
    return toRolePageDto(await listPage(list, asked), index, published);
  }

  private async document(query: ListRolesQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { sort } = query;
    const filter = filterOf(query);
    const list = await this.lists.sorted(index, 'name');
    const wanted = { descending: isDescending(sort), matches: roleTest(index, filter) };
    const items = list.all(wanted, new Yielder());
    const facts = revisionFacts(published, { ...filter, sort });
    return listDocument(roleTable(index), { file: 'roles', facts, index, items }, this.names);
  }
}

function filterOf({ name, isDefault, permission }: ListRolesQuery) {
  return { name, isDefault, permission };
}

/** The roles of each revision by name. Where an id occurs twice, the later occurrence counts, as it does for checks. */
function roleLists() {
  return new Lists({
    items: ({ roles }) => roles.values(),
    positionLength: 2,
    sorts: { name: ({ id, name }: Role) => [sortPart(folded(name)), id] },
  });
}
