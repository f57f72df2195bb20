import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { isSubjectKind, subjectKinds } from '../subjects/subject-kinds';

interface SubjectReference {
  readonly type: Schemas['SubjectType'];
  readonly id: string;
  readonly name?: string;
}

export function subjectName({ type, name }: Omit<SubjectReference, 'id'>): string {
  return name === undefined || name === '' ? strings.common.unnamed(strings.common.subjectTypes[type]) : name;
}

/** The name of a person, group or client, which leads to its page. */
export function SubjectLink({ subject }: { readonly subject: SubjectReference }) {
  const name = subjectName(subject);
  if (!isSubjectKind(subject.type)) return <span>{name}</span>;
  return (
    <Link to={subjectKinds[subject.type].page} params={{ id: subject.id }}>
      {name}
    </Link>
  );
}
