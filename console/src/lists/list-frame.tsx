import { Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { Downloads } from '../ui/downloads';
import { PageHead } from '../ui/page-head';

const t = strings.lists;

/** What a list can be sorted by. */
type Sort = keyof typeof t.sorts;

interface Properties {
  readonly title: string;
  /** The text that the list is filtered by; it is in the address, too. */
  readonly text: string | undefined;
  readonly label?: string;
  /** Where the list as it stands is downloaded, without its format. */
  readonly file: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** By what the list can be sorted, where it can: first what it is sorted by unless another is chosen. */
  readonly sorts?: readonly Sort[];
  readonly sort?: Sort;
  readonly children: ReactNode;
}

/** What all lists have: a title, a filter, an order where there are several, and downloads of what is shown. */
export function ListFrame({ title, text = '', label = t.filter, children, ...list }: Properties) {
  const { file, query = {}, sorts = [], sort = sorts[0] } = list;
  return (
    <>
      <PageHead title={title} actions={<Downloads file={file} query={{ ...query, sort }} />} />
      <Stack>
        <Group align="flex-end">
          <Filter text={text} label={label} />
          {sort !== undefined && <Sorting sorts={sorts} sort={sort} />}
        </Group>
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

function Sorting({ sorts, sort }: { readonly sorts: readonly Sort[]; readonly sort: Sort }) {
  const navigate = useNavigate();
  return (
    <Choice
      label={t.sortedBy}
      words={t.sorts}
      codes={sorts}
      value={sort}
      onChoose={(chosen) =>
        void navigate({ to: '.', search: (now) => ({ ...now, sort: chosen }), replace: true })
      }
    />
  );
}
