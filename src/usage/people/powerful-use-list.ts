import { auditedActs } from '../../access/usage/audited-acts';
import { powerfulUses, type PowerfulUse } from '../../access/usage/powerful-uses';
import { Yielder } from '../../common/yielder';
import type { LastActsReader } from '../../genesys-audits/store/last-acts-reader';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { SortedList } from '../../lists/paging/sorted-list';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { UsageListKind } from '../lists/usage-lister';
import type { ListPowerfulUsesQuery, PowerfulUsePageDto } from './powerful-use.dto';

const order = {
  positionOf: ({ subject, permission }: PowerfulUse) => [subject.type, subject.name, subject.id, permission],
  positionLength: 4,
};

/** Powerful permissions, and when they were last used as far as the kept audits tell. */
export function powerfulUseList(
  reader: LastActsReader,
  { use, subjectId, permission }: ListPowerfulUsesQuery,
): UsageListKind<PowerfulUse, PowerfulUsePageDto> {
  return {
    name: 'powerful-permissions',
    filter: { use, subjectId, permission },
    listAt: async (at) => {
      const { audits, acts } = await keptActs(reader);
      return {
        list: await SortedList.of(powerfulUses(at.index, acts), order, new Yielder()),
        matches: (one) =>
          (use === undefined || one.use === use) &&
          (subjectId === undefined || one.subject.id === subjectId) &&
          (permission === undefined || one.permission === permission),
        table,
        facts: [
          { key: 'auditsFrom', title: 'Audits from', value: audits?.from ?? null },
          { key: 'auditsThrough', title: 'Audits through', value: audits?.through ?? null },
        ],
        toPage: ({ items, total, nextPageToken }) => ({
          permissions: items.map((one) => ({ ...one, subject: toSubjectDto(one.subject) })),
          audits,
          total,
          nextPageToken,
          ...answeredFrom(at.published),
        }),
      };
    },
  };
}

async function keptActs(reader: LastActsReader) {
  const window = await reader.window();
  const told = auditedActs.filter(({ service }) => window?.services.includes(service));
  return {
    audits: window && { from: window.from, through: window.through },
    acts: {
      permissions: new Set(told.map(({ permission }) => permission)),
      recorded: await reader.lastActs(told),
    },
  };
}

/** What is not known is an empty cell. */
const table: ListTable<PowerfulUse> = {
  key: 'permissions',
  title: 'Powerful permissions',
  columns: [
    ...subjectColumns,
    { key: 'permission', title: 'Permission' },
    { key: 'use', title: 'Use' },
    { key: 'lastAt', title: 'Last audited' },
    { key: 'actCount', title: 'Events', kind: 'number' },
  ],
  rows: ({ subject, permission, use, lastAt, actCount }) => [
    [...subjectCells(subject), permission, use, lastAt ?? null, actCount ?? null],
  ],
};
