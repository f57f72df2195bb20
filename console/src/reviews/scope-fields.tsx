import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { api } from '../api/client';
import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';
import { useFoundDivisions, useFoundRoles } from '../ui/use-found';
import type { FieldProperties } from './written-review';

const t = strings.reviews.form;

/** What a review asks about. */
export function ScopeFields({ fields, onChange }: FieldProperties) {
  const closed = api.useQuery('get', '/api/v1/reviews', {
    params: { query: { state: 'closed', pageSize: 50 } },
  });
  const { roles, divisions, powerfulOnly, changedSince } = fields;
  const earlier = closed.data?.reviews ?? [];
  return (
    <Stack component="fieldset" bd={0} p={0}>
      <Text component="legend" fw={600}>
        {t.scope}
      </Text>
      <Text c="dimmed">{t.scopeHint}</Text>
      <ThingsField
        label={t.roles}
        hint={strings.rules.find}
        find={useFoundRoles()}
        chosen={roles}
        onChange={(chosen) => onChange({ roles: chosen })}
      />
      <ThingsField
        label={t.divisions}
        hint={strings.rules.find}
        find={useFoundDivisions()}
        chosen={divisions}
        onChange={(chosen) => onChange({ divisions: chosen })}
      />
      <Checkbox
        label={t.powerful}
        checked={powerfulOnly}
        onChange={(event) => onChange({ powerfulOnly: event.currentTarget.checked })}
      />
      {earlier.length > 0 && (
        <NativeSelect
          label={t.changedSince}
          maw={420}
          value={changedSince}
          data={[
            { value: '', label: t.never },
            ...earlier.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange({ changedSince: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
