import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { subjectName } from '../ui/subject-link';

type User = Schemas['UserDto'];

interface Properties {
  readonly label: string;
  readonly hint: string;
  /** Who cannot be chosen. */
  readonly without: string;
  readonly chosen: string | undefined;
  readonly onChoose: (user: User) => void;
}

/** Finds a person by name or e-mail address. */
export function PersonPicker({ label, hint, without, chosen, onChoose }: Properties) {
  const [text, setText] = useState('');
  const [name] = useDebouncedValue(text.trim(), 250);
  const query = {
    pageSize: 8,
    state: 'active' as const,
    ...(name.includes('@') ? { email: name } : { name }),
  };
  const found = api.useQuery('get', '/api/v1/users', { params: { query } }, { enabled: name !== '' });
  const others = (found.data?.users ?? []).filter(({ id }) => id !== without);
  return (
    <Stack>
      <TextInput
        type="search"
        label={label}
        description={hint}
        value={text}
        maw={420}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {name !== '' && found.data !== undefined && others.length === 0 && (
        <Empty title={strings.lists.nothing}>{strings.lists.nothingHint}</Empty>
      )}
      <Group>
        {others.map((user) => (
          <Button
            key={user.id}
            variant={user.id === chosen ? 'filled' : 'default'}
            aria-pressed={user.id === chosen}
            onClick={() => onChoose(user)}
          >
            {subjectName({ type: 'user', name: user.name })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
