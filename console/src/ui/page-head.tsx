import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Identifier } from './identifier';

interface Properties {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly id?: string;
  readonly actions?: ReactNode;
}

export function PageHead({ title, lead, badge, id, actions }: Properties) {
  useDocumentTitle(`${title} · Rolecall`);
  return (
    <Group justify="space-between" align="flex-start" mb="md">
      <Stack gap={4}>
        <Group gap="xs">
          <Title order={1} size="h2">
            {title}
          </Title>
          {badge}
          {id !== undefined && <Identifier id={id} />}
        </Group>
        {lead !== undefined && (
          <Text c="dimmed" component="div">
            {lead}
          </Text>
        )}
      </Stack>
      {actions}
    </Group>
  );
}
