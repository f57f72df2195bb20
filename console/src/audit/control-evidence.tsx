import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { evidenceAddress } from './evidence-address';

const t = strings.audit.evidence;

/** What an assessor takes away: the evidence for a control and a period, as one archive. */
export function ControlEvidence() {
  const { data, error } = api.useQuery('get', '/api/v1/evidence', {}, { staleTime: Infinity });
  const [chosen, setChosen] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  if (error !== null) return <Failure error={error} />;
  const controls = data?.controls ?? [];
  const control = controls.find(({ key }) => key === chosen) ?? controls[0];
  const address = control && evidenceAddress(control.key, from, to);
  return (
    <Stack component="section">
      <Title order={2}>{t.title}</Title>
      <Group align="end">
        <NativeSelect
          label={t.control}
          value={control?.key}
          data={controls.map((one) => ({ value: one.key, label: `${one.standard} ${one.control}` }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Day label={t.from} value={from} onChange={setFrom} />
        <Day label={t.to} value={to} onChange={setTo} />
        {address === undefined ? (
          <Button disabled>{t.download}</Button>
        ) : (
          <Button component="a" href={address} download>
            {t.download}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{control?.asks}</Text>
    </Stack>
  );
}

interface DayProperties {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The period must be over. */
function Day({ label, value, onChange }: DayProperties) {
  const max = new Date().toISOString().slice(0, 10);
  return (
    <TextInput
      type="date"
      label={label}
      max={max}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
