import { Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';

type Narrowed = Schemas['NarrowerRoleDto'];

const t = strings.usage;
const MAX_NAMED = 8;

/** What is left of a role that gives more than is needed, and how to come to that. */
export function NarrowedRole({ narrowed }: { readonly narrowed: Narrowed }) {
  if (narrowed.outcome !== 'narrow') return t.left[narrowed.outcome];
  const names = permissionsOf(narrowed).map((permission) => permissionWords(permission).name);
  const more = names.length - MAX_NAMED;
  return (
    <>
      {names.slice(0, MAX_NAMED).join(', ')}
      {more > 0 && ` ${strings.common.andMore(more)}`}
      <Text size="sm" c="dimmed" component="div">
        {narrowed.onlyHolder ? t.editable : t.shared}
      </Text>
    </>
  );
}

function permissionsOf({ permissions, policies }: Narrowed): string[] {
  const ofPolicies = policies.flatMap(({ domain, entity, actions }) =>
    actions.map((action) => [domain, entity, action].join(':')),
  );
  return [...new Set([...permissions, ...ofPolicies])];
}
