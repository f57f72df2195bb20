import { Button, Group, Text } from '@mantine/core';
import { strings } from '../strings';

const t = strings.common;

interface Properties {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** The way to the pages before and after, where a list has numbered pages. */
export function NumberedPages({ page, total, onPage }: Properties) {
  if (total <= 1) return null;
  return (
    <Group>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t.before}
      </Button>
      <Text c="dimmed">{t.pageOf(page, total)}</Text>
      <Button variant="default" disabled={page >= total} onClick={() => onPage(page + 1)}>
        {t.after}
      </Button>
    </Group>
  );
}
