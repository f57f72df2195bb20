import { Button, Group } from '@mantine/core';
import { momentOf, useAsOf } from '../api/as-of';
import { strings } from '../strings';

const t = strings.lists;

type Value = string | readonly string[] | undefined;

interface Properties {
  /** Where the whole list is, without its format. */
  readonly file: string;
  /** What it is filtered and sorted by. */
  readonly query?: Readonly<Record<string, Value>>;
  /** Whether the list can be as of a day. */
  readonly dated?: boolean;
}

/** The whole list as it stands, as a file. */
export function Downloads({ file, query = {}, dated = true }: Properties) {
  const at = momentOf(useAsOf());
  const given = Object.entries(dated ? { ...query, at } : query).filter(([, value]) => Boolean(value));
  const address = (format: string) =>
    `${file}?${new URLSearchParams([...given.map(([name, value]) => [name, String(value)]), ['format', format]]).toString()}`;
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
