import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { momentOf, useAsOf } from '../api/as-of';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';

const t = strings.lists;

interface Properties {
  readonly title: string;
  /** The text that the list is filtered by; it is in the address, too. */
  readonly text: string | undefined;
  readonly label?: string;
  /** Where the list as it stands is downloaded, without its format. */
  readonly file: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
}

/** What all lists have: a title, a filter, and downloads of what is shown. */
export function ListFrame({ title, text = '', label = t.filter, file, query = {}, children }: Properties) {
  return (
    <>
      <PageHead title={title} actions={<Downloads file={file} query={query} />} />
      <Stack>
        <Filter text={text} label={label} />
        {children}
      </Stack>
    </>
  );
}

function Filter({ text, label }: { readonly text: string; readonly label: string }) {
  const [typed, setTyped] = useState(text);
  const navigate = useNavigate();
  const filter = useDebouncedCallback((q: string) => {
    void navigate({ to: '.', search: (now) => ({ ...now, q: q.trim() || undefined }), replace: true });
  }, 250);
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      maw={420}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        filter(value);
      }}
    />
  );
}

function Downloads({ file, query }: { readonly file: string; readonly query: Properties['query'] }) {
  const at = momentOf(useAsOf());
  const given = Object.entries({ ...query, at }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const address = (format: string) =>
    `${file}?${new URLSearchParams([...given, ['format', format]]).toString()}`;
  return (
    <Group gap="xs" role="group" aria-label={t.download}>
      <Button component="a" href={address('csv')} download variant="default" size="xs">
        {t.csv}
      </Button>
      <Button component="a" href={address('xlsx')} download variant="default" size="xs">
        {t.xlsx}
      </Button>
    </Group>
  );
}
