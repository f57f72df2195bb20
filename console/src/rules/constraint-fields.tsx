import { Checkbox, TextInput } from '@mantine/core';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import type { ConstraintDraft } from './constraint-draft';
import { PermissionsField } from './permissions-field';
import { RolesField } from './roles-field';

const t = strings.rules;

interface Properties {
  readonly draft: ConstraintDraft;
  readonly onChange: (change: Partial<ConstraintDraft>) => void;
}

/** What a rule says: its kind, and what that kind asks for. */
export function ConstraintFields({ draft, onChange }: Properties) {
  return (
    <>
      <Choice label={t.kind} words={t.kinds} value={draft.kind} onChoose={(kind) => onChange({ kind })} />
      <OfKind draft={draft} onChange={onChange} />
      <Checkbox
        label={t.inOneDivision}
        checked={draft.sameDivision}
        onChange={(event) => onChange({ sameDivision: event.currentTarget.checked })}
      />
    </>
  );
}

function OfKind({ draft, onChange }: Properties) {
  const { kind, role, roles, permissions, second, count } = draft;
  const setPermissions = (chosen: readonly string[]) => onChange({ permissions: chosen });
  switch (kind) {
    case 'roles_exclude':
      return <RolesField label={t.roles} roles={roles} onChange={(chosen) => onChange({ roles: chosen })} />;
    case 'role_requires':
      return (
        <>
          <RolesField
            label={t.role}
            max={1}
            roles={role === undefined ? [] : [role]}
            onChange={([chosen]) => onChange({ role: chosen })}
          />
          <RolesField label={t.requires} roles={roles} onChange={(chosen) => onChange({ roles: chosen })} />
        </>
      );
    case 'permissions_exclude':
      return (
        <>
          <PermissionsField label={t.firstPermissions} permissions={permissions} onChange={setPermissions} />
          <PermissionsField
            label={t.secondPermissions}
            permissions={second}
            onChange={(chosen) => onChange({ second: chosen })}
          />
        </>
      );
    case 'permissions_n_of_m':
      return (
        <>
          <PermissionsField label={t.permissions} permissions={permissions} onChange={setPermissions} />
          <TextInput
            type="number"
            label={t.howMany}
            value={count}
            min={2}
            max={30}
            required
            maw={240}
            onChange={(event) => onChange({ count: event.currentTarget.value })}
          />
        </>
      );
  }
}
