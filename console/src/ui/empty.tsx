import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says that there is nothing, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="xs">
        <Text fw={600}>{title}</Text>
        {children !== undefined && <Text c="dimmed">{children}</Text>}
      </Stack>
    </Paper>
  );
}
