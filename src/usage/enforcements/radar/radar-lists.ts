import type { Readiness } from '../../../access/usage/caller-readiness';
import type { EnforcedPart } from '../../../access/usage/enforced-needs';
import type { EvaluatedClient, RoleLacking } from '../../../access/usage/evaluated-callers';
import type { EvaluatedPerson } from '../../../access/usage/evaluated-people';
import { Yielder } from '../../../common/yielder';
import { toSubjectDto } from '../../../lists/entities/subject.dto';
import type { ListFilter } from '../../../lists/files/revision-facts';
import { folded, sortPart } from '../../../lists/listing/folded';
import { SortedList } from '../../../lists/paging/sorted-list';
import { callsAnsweredFrom, callsFacts } from '../../clients/client-usage-mapping';
import type { UsageAt, UsageListKind } from '../../lists/usage-lister';
import type { EnforcementRadar } from './enforcement-radar';
import { toAudits, toClientDto } from './radar-mapping';
import { clientTable, personTable, roleTable } from './radar-tables';
import type { EnforcementClientPageDto, EnforcementPersonPageDto, EnforcementRolePageDto } from './radar.dto';

/** What a list is about: read once it is needed. */
export interface ListedPart {
  readonly filter: ListFilter;
  readonly part: () => Promise<EnforcedPart>;
  readonly readiness?: Readiness | undefined;
}

const isWanted = (wanted: Readiness | undefined) => (one: { readonly readiness: Readiness }) =>
  wanted === undefined
    ? one.readiness === 'lacks' || one.readiness === 'not_known'
    : one.readiness === wanted;

/** OAuth clients, and whether they are ready. */
export function enforcementClientList(
  radar: EnforcementRadar,
  { filter, part, readiness }: ListedPart,
): UsageListKind<EvaluatedClient, EnforcementClientPageDto> {
  return {
    name: 'enforcement-clients',
    filter: { ...filter, readiness },
    listAt: async (at) => {
      const { clients } = await radar.evaluate(at, await part());
      const positionOf = ({ client }: EvaluatedClient) => [client.name, client.id];
      return {
        list: await SortedList.of(clients, { positionOf, positionLength: 2 }, new Yielder()),
        matches: isWanted(readiness),
        table: clientTable,
        facts: callsFacts(at.known, radar.table),
        toPage: ({ items, total, nextPageToken }) => ({
          clients: items.map(toClientDto),
          total,
          nextPageToken,
          ...answeredFrom(at, radar),
        }),
      };
    },
  };
}

/** People who did what will need what they lack. */
export function enforcementPersonList(
  radar: EnforcementRadar,
  { filter, part, readiness }: ListedPart,
): UsageListKind<EvaluatedPerson, EnforcementPersonPageDto> {
  return {
    name: 'enforcement-people',
    filter: { ...filter, readiness },
    listAt: async (at) => {
      const { people } = await radar.evaluate(at, await part());
      const audits = toAudits(people);
      const positionOf = ({ person }: EvaluatedPerson) => [person.type, person.name, person.id];
      return {
        list: await SortedList.of(people?.people ?? [], { positionOf, positionLength: 3 }, new Yielder()),
        matches: isWanted(readiness),
        table: personTable,
        facts: [
          { key: 'auditsFrom', title: 'Audits from', value: audits?.from ?? null },
          { key: 'auditsThrough', title: 'Audits through', value: audits?.through ?? null },
        ],
        toPage: ({ items, total, nextPageToken }) => ({
          people: items.map(({ person, missing, ...one }) => ({
            person: toSubjectDto(person),
            missing: [...missing],
            ...one,
          })),
          audits,
          total,
          nextPageToken,
          ...answeredFrom(at, radar),
        }),
      };
    },
  };
}

/** Roles of those who lack something. */
export function enforcementRoleList(
  radar: EnforcementRadar,
  { filter, part }: ListedPart,
): UsageListKind<RoleLacking, EnforcementRolePageDto> {
  return {
    name: 'enforcement-roles',
    filter,
    listAt: async (at) => {
      const { roles } = await radar.evaluate(at, await part());
      const positionOf = ({ roleId }: RoleLacking) => [
        sortPart(folded(at.index.roles.get(roleId)?.name ?? '')),
        roleId,
      ];
      return {
        list: await SortedList.of(roles, { positionOf, positionLength: 2 }, new Yielder()),
        table: roleTable,
        facts: callsFacts(at.known, radar.table),
        toPage: ({ items, total, nextPageToken }, nameOf) => ({
          roles: items.map(({ roleId, missing, ...counts }) => ({
            role: nameOf('role', roleId),
            missing: [...missing],
            ...counts,
          })),
          total,
          nextPageToken,
          ...answeredFrom(at, radar),
        }),
      };
    },
  };
}

function answeredFrom({ published, known }: UsageAt, { table }: EnforcementRadar) {
  return callsAnsweredFrom(published, known, table);
}
