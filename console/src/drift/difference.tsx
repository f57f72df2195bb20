import { List, Stack } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { RoleLink } from '../ui/role-link';
import { SubjectLink, subjectName } from '../ui/subject-link';

type Item = Schemas['DriftItemDto'];

const t = strings.drift;
/** Details of one item that are shown. */
const MAX_DETAILS = 5;

/** Whom or what an item is about, and how it differs. */
export function Difference({ item }: { readonly item: Item }) {
  const details = detailsOf(item);
  const left = details.length - MAX_DETAILS;
  return (
    <Stack gap={0}>
      <About item={item} />
      {details.length > 0 && (
        <List size="sm">
          {details.slice(0, MAX_DETAILS).map((detail) => (
            <List.Item key={detail}>{detail}</List.Item>
          ))}
          {left > 0 && <List.Item>{t.more(left)}</List.Item>}
        </List>
      )}
    </Stack>
  );
}

function About({ item }: { readonly item: Item }) {
  if (item.subject !== undefined) return <SubjectLink subject={item.subject} />;
  if (item.role !== undefined) return <RoleLink role={item.role} />;
  return <span>{whatOf(item)}</span>;
}

/** The same as text. */
export function whatOf({ subject, role, division, permission, accessPolicy }: Item): string {
  if (subject !== undefined) return subjectName(subject);
  if (role !== undefined) return named(role);
  if (division !== undefined) return divisionName(division);
  return accessPolicy === undefined ? (permission ?? '') : named(accessPolicy);
}

function detailsOf(item: Item): string[] {
  const { kind, role, division, group, relation, fields = [] } = item;
  if (kind === 'grant' && role !== undefined && division !== undefined)
    return [t.holds(named(role), divisionName(division))];
  if (kind === 'membership' && group !== undefined)
    return [relation === 'owner' ? t.owner(named(group)) : t.member(named(group))];
  return [
    ...fields.map(({ field, before = '–', after = '–' }) => t.field(field, before, after)),
    ...(item.permissionsAdded ?? []).map((permission) => t.includes(permission)),
    ...(item.permissionsRemoved ?? []).map((permission) => t.noLongerIncludes(permission)),
  ];
}
