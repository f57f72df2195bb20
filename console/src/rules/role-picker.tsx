import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { ThingPicker, type Thing } from '../ui/thing-picker';

interface Properties {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onChoose: (role: Thing) => void;
}

/** Finds a role of Genesys by its name. */
export function RolePicker(properties: Properties) {
  const [text, setText] = useState('');
  const [name] = useDebouncedValue(text.trim(), 250);
  const query = { name, pageSize: 8 };
  const found = api.useQuery('get', '/api/v1/roles', { params: { query } }, { enabled: name !== '' });
  return (
    <ThingPicker
      {...properties}
      hint={strings.rules.find}
      text={text}
      onText={setText}
      found={found.data?.roles}
    />
  );
}
