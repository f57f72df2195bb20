import type { Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { divisionName, named } from '../strings/names';
import { RoleLink } from '../ui/role-link';
import { SubjectLink, subjectName } from '../ui/subject-link';

type Item = Schemas['ReviewItemDto'];

/** Whose access it is. Those who may see that page get there. */
export function ItemSubject({ item: { subject } }: { readonly item: Item }) {
  return useMay('access:read') ? <SubjectLink subject={subject} /> : <span>{subjectName(subject)}</span>;
}

/** Which role, and where. */
export function ItemAccess({ item: { role, division } }: { readonly item: Item }) {
  const maySee = useMay('access:read');
  return (
    <>
      {maySee ? <RoleLink role={role} /> : named(role)}, {divisionName(division)}
    </>
  );
}
