import type { Schemas } from '../api/client';
import { strings } from '../strings';
import type { SubjectKind } from '../subjects/subject-kinds';
import { ThingsField } from '../ui/things-field';
import { useFoundSubjects } from '../ui/use-found';
import { useNames } from '../ui/use-names';

type Subject = Schemas['SubjectKeyViewDto'];

interface Properties {
  readonly label: string;
  /** What is searched; what is chosen may be of other kinds. */
  readonly kind: SubjectKind;
  readonly subjects: readonly Subject[];
  readonly max?: number;
  readonly onChange: (subjects: readonly Subject[]) => void;
}

/** People, groups or clients that an assertion is about. */
export function SubjectsField({ label, kind, subjects, max, onChange }: Properties) {
  const find = useFoundSubjects(kind);
  const nameOf = useNames(subjects);
  const subjectOf = (id: string): Subject => subjects.find((one) => one.id === id) ?? { type: kind, id };
  return (
    <ThingsField
      label={label}
      hint={kind === 'user' ? strings.assertions.findPerson : strings.rules.find}
      find={find}
      chosen={subjects.map((subject) => ({ id: subject.id, name: nameOf(subject) }))}
      max={max}
      onChange={(chosen) => onChange(chosen.map(({ id }) => subjectOf(id)))}
    />
  );
}
