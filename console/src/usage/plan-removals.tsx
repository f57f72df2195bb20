import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAsOf } from '../api/as-of';
import type { Schemas } from '../api/client';
import { useDraft, type DraftItem } from '../changes/draft';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { subjectName } from '../ui/subject-link';

interface Properties {
  readonly client: Schemas['AccessSubjectDto'];
  readonly roles: readonly Schemas['NarrowerRoleDto'][];
}

/** Puts the grants that are not needed into the change that is being put together. */
export function PlanRemovals({ client, roles }: Properties) {
  const { add } = useDraft();
  const navigate = useNavigate();
  const mayPlan = useMay('changes:plan') && useAsOf() === undefined;
  const items = roles.filter(({ outcome }) => outcome === 'remove').flatMap((role) => removals(client, role));
  if (!mayPlan || items.length === 0) return null;
  const plan = () => {
    add(items);
    void navigate({ to: '/changes/new' });
  };
  return (
    <Button variant="default" w="fit-content" onClick={plan}>
      {strings.usage.plan}
    </Button>
  );
}

function removals(
  client: Schemas['AccessSubjectDto'],
  { role, divisions }: Schemas['NarrowerRoleDto'],
): DraftItem[] {
  return divisions.map((division) => ({
    kind: 'grant_removed',
    subject: { type: 'oauth_client', id: client.id, name: subjectName(client) },
    role: { id: role.id, name: named(role) },
    division: { id: division.id, name: divisionName(division) },
  }));
}
