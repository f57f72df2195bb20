import { Injectable } from '@nestjs/common';
import type { ProposalItem } from '../../access/simulation/proposal';
import { roleUses, roleWithoutUnused } from '../../access/usage/role-use';
import { Yielder } from '../../common/yielder';
import { roleAt } from '../../lists/entities/role-at';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { RevisionSource } from '../../revisions/current/revision-source';
import { UsageFactsReader } from '../usage-facts-reader';
import { marksOf } from './marks-of';
import { peopleAnsweredFrom } from './people-mapping';
import { toListedRoleUsage } from './role-usage-list';
import type { RoleUsageDto } from './role-usage.dto';

/** How much of a role its holders use, and the role that would do. */
@Injectable()
export class RoleUsages {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly usage: UsageFactsReader,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404). */
  async get(id: string): Promise<RoleUsageDto> {
    const at = { ...(await this.revisions.indexedAt()), known: await this.usage.read() };
    const { index } = at;
    roleAt(index, id);
    const uses = await roleUses(index, marksOf(at.known), new Yielder());
    const use = uses.find(({ role }) => role.id === id)!;
    const narrowed = roleWithoutUnused(index, use);
    const items: ProposalItem[] =
      narrowed === undefined ? [] : [{ kind: 'role_policies_replaced', roleId: id, ...narrowed }];
    return this.names.with(index, (nameOf) => ({
      usage: toListedRoleUsage(use, nameOf),
      unusedPermissions: use.unused && [...use.unused],
      narrowed: narrowed && {
        policies: narrowed.policies.map((policy) => ({ ...policy, actions: [...policy.actions] })),
        permissions: [...narrowed.permissions],
      },
      items,
      ...peopleAnsweredFrom(at),
    }));
  }
}
