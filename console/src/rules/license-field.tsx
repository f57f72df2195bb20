import { NativeSelect, TextInput } from '@mantine/core';
import { api } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';

const t = strings.assertions;

interface Properties {
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** One of the licences that Genesys defines; typed while it is not known which those are. */
export function LicenseField({ id = '', onChange }: Properties) {
  const query = { pageSize: 200 };
  const may = useMay('licenses:read');
  const answer = api.useQuery('get', '/api/v1/licenses', { params: { query } }, { enabled: may });
  const found = answer.data?.licenses.map((license) => license.id) ?? [];
  const choose = (chosen: string) => onChange(chosen === '' ? undefined : chosen);
  if (found.length === 0)
    return (
      <TextInput
        label={t.license}
        description={t.licenseHint}
        value={id}
        required
        maw={420}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    );
  return (
    <NativeSelect
      label={t.license}
      value={id}
      required
      maw={420}
      data={['', ...new Set([...found, ...(id === '' ? [] : [id])])]}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
