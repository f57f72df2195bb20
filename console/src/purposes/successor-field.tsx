import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { ThingPicker } from '../ui/thing-picker';

const t = strings.purposes;

interface Properties {
  readonly id: string;
  readonly onChange: (id: string) => void;
}

/** The purpose that a retired one gave way to. */
export function SuccessorField({ id, onChange }: Properties) {
  const [text, setText] = useState('');
  const [name] = useDebouncedValue(text.trim(), 250);
  const query = { name, pageSize: 8, pageNumber: 1, sortBy: 'name' as const };
  const { data } = api.useQuery('get', '/api/v1/purposes', { params: { query } }, { enabled: name !== '' });
  return (
    <ThingPicker
      label={t.successor}
      hint={t.successorHint}
      text={text}
      onText={setText}
      found={data?.purposes}
      chosen={id}
      onChoose={(chosen) => onChange(chosen.id === id ? '' : chosen.id)}
    />
  );
}
