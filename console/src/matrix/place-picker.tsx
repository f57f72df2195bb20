import { Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { subjectName } from '../ui/subject-link';
import { Loaded } from '../ui/loaded';
import { Summary } from '../home/summary';

const t = strings.matrix;

/** Finds a group or a division by name; without one, the first of each are offered. */
export function PlacePicker() {
  const [text, setText] = useState('');
  const [name] = useDebouncedValue(text.trim() || undefined, 250);
  const query = { name, pageSize: 10 };
  const groups = api.useQuery('get', '/api/v1/groups', { params: { query } });
  const divisions = api.useQuery('get', '/api/v1/divisions', { params: { query } });
  return (
    <Stack>
      <TextInput
        type="search"
        label={t.where}
        description={t.find}
        value={text}
        maw={420}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Summary title={t.groups}>
        <Loaded answer={groups}>
          {(page) => (
            <Places>
              {page.groups.map(({ id, name: called }) => (
                <li key={id}>
                  <Link to="/matrix" search={{ group: id }}>
                    {subjectName({ type: 'group', name: called })}
                  </Link>
                </li>
              ))}
            </Places>
          )}
        </Loaded>
      </Summary>
      <Summary title={t.divisions}>
        <Loaded answer={divisions}>
          {(page) => (
            <Places>
              {page.divisions.map(({ id, name: called }) => (
                <li key={id}>
                  <Link to="/matrix" search={{ division: id }}>
                    {called}
                  </Link>
                </li>
              ))}
            </Places>
          )}
        </Loaded>
      </Summary>
    </Stack>
  );
}

function Places({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? strings.lists.nothing : <ul>{children}</ul>;
}
