import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '../api/client';
import { subjectName } from '../ui/subject-link';
import { ThingPicker, type Thing } from '../ui/thing-picker';

interface Properties {
  readonly label: string;
  readonly hint: string;
  /** Who cannot be chosen. */
  readonly without: string;
  readonly chosen: string | undefined;
  readonly onChoose: (person: Thing) => void;
}

/** Finds a person by name or e-mail address. */
export function PersonPicker({ without, ...others }: Properties) {
  const [text, setText] = useState('');
  const [name] = useDebouncedValue(text.trim(), 250);
  const query = {
    pageSize: 8,
    state: 'active' as const,
    ...(name.includes('@') ? { email: name } : { name }),
  };
  const found = api.useQuery('get', '/api/v1/users', { params: { query } }, { enabled: name !== '' });
  const people = found.data?.users
    .filter(({ id }) => id !== without)
    .map((user) => ({ id: user.id, name: subjectName({ type: 'user', name: user.name }) }));
  return <ThingPicker {...others} text={text} onText={setText} found={people} autoFocus />;
}
