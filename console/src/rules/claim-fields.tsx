import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { strings } from '../strings';
import { isSubjectKind, type SubjectKind } from '../subjects/subject-kinds';
import { Choice } from '../ui/choice';
import { ThingsField } from '../ui/things-field';
import { useFoundDivisions } from '../ui/use-found';
import { useNames } from '../ui/use-names';
import { LicenseField } from './license-field';
import type { ClaimDraft } from './claim-draft';
import { PermissionsField } from './permissions-field';
import { RolesField } from './roles-field';
import { SubjectsField } from './subjects-field';

const t = strings.assertions;
const { user, group, oauth_client } = strings.common.subjectTypes;
const subjectTypes = { user, group, oauth_client };

interface Properties {
  readonly draft: ClaimDraft;
  readonly onChange: (change: Partial<ClaimDraft>) => void;
}

/** What an assertion says: its kind, and what that kind asks for. */
export function ClaimFields({ draft, onChange }: Properties) {
  const { kind, permissions } = draft;
  const hasDivision = kind !== 'role_grants_nothing_of' && kind !== 'no_drift';
  return (
    <>
      <Choice label={t.kind} words={t.kinds} value={kind} onChoose={(chosen) => onChange({ kind: chosen })} />
      {kind !== 'at_most_need_license' && (
        <PermissionsField
          label={t.permissions}
          permissions={permissions}
          onChange={(chosen) => onChange({ permissions: chosen })}
        />
      )}
      <OfKind draft={draft} onChange={onChange} />
      {hasDivision && (
        <DivisionField
          label={kind === 'at_most_need_license' ? t.peopleWhere : t.where}
          id={draft.divisionId}
          onChange={(divisionId) => onChange({ divisionId })}
        />
      )}
    </>
  );
}

function OfKind({ draft, onChange }: Properties) {
  const { kind, limit, groupIds, exceptSubjects, role } = draft;
  switch (kind) {
    case 'at_most_holders':
      return <LimitField label={t.limit} limit={limit} onChange={onChange} />;
    case 'at_most_need_license':
      return (
        <>
          <LicenseField id={draft.licenseId} onChange={(licenseId) => onChange({ licenseId })} />
          <LimitField label={t.licenseLimit} limit={limit} onChange={onChange} />
        </>
      );
    case 'only_group_holds':
      return (
        <>
          <SubjectsField
            label={t.groups}
            kind="group"
            subjects={groupIds.map((id) => ({ type: 'group', id }))}
            onChange={(chosen) => onChange({ groupIds: chosen.map(({ id }) => id) })}
          />
          <SubjectsField
            label={t.except}
            kind="user"
            subjects={exceptSubjects}
            onChange={(chosen) => onChange({ exceptSubjects: chosen })}
          />
        </>
      );
    case 'role_grants_nothing_of':
      return (
        <RolesField
          label={t.role}
          max={1}
          roles={role === undefined ? [] : [role]}
          onChange={([chosen]) => onChange({ role: chosen })}
        />
      );
    case 'subject_may':
    case 'subject_may_not':
      return <SubjectField draft={draft} onChange={onChange} />;
    case 'no_drift':
      return null;
  }
}

interface LimitProperties {
  readonly label: string;
  readonly limit: string;
  readonly onChange: Properties['onChange'];
}

function LimitField({ label, limit, onChange }: LimitProperties) {
  return (
    <TextInput
      type="number"
      label={label}
      value={limit}
      min={0}
      required
      maw={280}
      onChange={(event) => onChange({ limit: event.currentTarget.value })}
    />
  );
}

function SubjectField({ draft: { subject }, onChange }: Properties) {
  const [kind, setKind] = useState<SubjectKind>(
    subject !== undefined && isSubjectKind(subject.type) ? subject.type : 'user',
  );
  return (
    <>
      <Choice label={t.whoKind} words={subjectTypes} value={kind} onChoose={setKind} />
      <SubjectsField
        label={t.who}
        kind={kind}
        max={1}
        subjects={subject === undefined ? [] : [subject]}
        onChange={([chosen]) => onChange({ subject: chosen })}
      />
    </>
  );
}

interface DivisionProperties {
  readonly label: string;
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

function DivisionField({ label, id, onChange }: DivisionProperties) {
  const find = useFoundDivisions();
  const chosen = id === undefined ? [] : [{ type: 'division' as const, id }];
  const nameOf = useNames(chosen);
  return (
    <ThingsField
      label={label}
      hint={strings.rules.find}
      find={find}
      max={1}
      chosen={chosen.map((division) => ({ id: division.id, name: nameOf(division) }))}
      onChange={([division]) => onChange(division?.id)}
    />
  );
}
