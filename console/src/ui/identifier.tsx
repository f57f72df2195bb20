import { ActionIcon, Button, Code, Group, Popover } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { strings } from '../strings';

const t = strings.common;

/** The id or code of a thing, one click away. */
export function Identifier({ id }: { readonly id: string }) {
  const { copy, copied } = useClipboard();
  return (
    <Popover position="bottom-start" withArrow>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" color="gray" aria-label={t.showId}>
          <span aria-hidden>#</span>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.showId}>
        <Group gap="xs">
          <Code>{id}</Code>
          <Button size="compact-xs" variant="default" onClick={() => copy(id)}>
            {copied ? t.copied : t.copy}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
