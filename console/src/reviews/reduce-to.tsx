import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import type { Thing } from '../ui/thing-picker';
import { ThingsField } from '../ui/things-field';
import { useFoundDivisions, useFoundRoles } from '../ui/use-found';

const t = strings.reviews.mine;

interface Properties {
  readonly item: Schemas['ReviewItemDto'];
  /** Undefined as long as it would stay as it is. */
  readonly onTarget: (target: Schemas['ReducedAccessDto'] | undefined) => void;
}

/** Chooses less than what is held: a division, a role that includes less, or both. */
export function ReduceTo({ item, onTarget }: Properties) {
  const [roles, setRoles] = useState<readonly Thing[]>([]);
  const [divisions, setDivisions] = useState<readonly Thing[]>([]);
  const choose = ([role]: readonly Thing[], [division]: readonly Thing[]) =>
    onTarget(
      role === undefined && division === undefined
        ? undefined
        : { roleId: role?.id ?? item.role.id, divisionId: division?.id ?? item.division.id },
    );
  return (
    <Stack gap="xs">
      <ThingsField
        label={t.toRole}
        hint={strings.rules.find}
        find={useFoundRoles()}
        max={1}
        chosen={roles}
        onChange={(chosen) => {
          setRoles(chosen);
          choose(chosen, divisions);
        }}
      />
      <ThingsField
        label={t.toDivision}
        hint={strings.rules.find}
        find={useFoundDivisions()}
        max={1}
        chosen={divisions}
        onChange={(chosen) => {
          setDivisions(chosen);
          choose(roles, chosen);
        }}
      />
    </Stack>
  );
}
