import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';

type Setting = Schemas['ServiceSettingDto'];

const t = strings.service;

const columns: Column<Setting>[] = [
  { id: 'name', header: t.setting, cell: ({ row }) => <Name setting={row.original} /> },
  { id: 'value', header: t.value, cell: ({ row }) => <Value setting={row.original} /> },
  { id: 'source', header: t.source, cell: ({ row }) => sourceWords(row.original) },
];

/** What the service was started with: never a secret. */
export function ServiceSettings() {
  const [text, setText] = useState('');
  const answer = api.useQuery('get', '/api/v1/settings');
  return (
    <Stack>
      <TextInput
        type="search"
        label={t.findSetting}
        description={t.settingsHint}
        value={text}
        maw={420}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Loaded answer={answer}>
        {({ settings }) => <Found settings={settings.filter((setting) => hasText(setting, text))} />}
      </Loaded>
    </Stack>
  );
}

function Found({ settings }: { readonly settings: Setting[] }) {
  if (settings.length === 0) return <Empty title={strings.lists.nothing}>{strings.lists.nothingHint}</Empty>;
  return <DataTable label={t.settingsTab} columns={columns} rows={settings} idOf={({ name }) => name} />;
}

function Name({ setting: { name, description } }: { readonly setting: Setting }) {
  return (
    <>
      <strong>{name}</strong>
      <br />
      <small>{description}</small>
    </>
  );
}

function hasText({ name, description }: Setting, text: string): boolean {
  return `${name} ${description}`.toLowerCase().includes(text.trim().toLowerCase());
}

function Value({ setting }: { readonly setting: Setting }) {
  const { secret, source, value, default: fallback } = setting;
  if (source === 'none') return t.notSet;
  return (
    <>
      {secret ? t.secretSet : value}
      {source !== 'default' && fallback !== undefined && (
        <>
          <br />
          <small>{t.otherwise(fallback)}</small>
        </>
      )}
    </>
  );
}

function sourceWords({ name, source, variable }: Setting): string {
  const through = variable === undefined || variable === name ? '' : ` (${variable})`;
  return `${t.sources[source]}${through}`;
}
