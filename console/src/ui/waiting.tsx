import { Group, Loader, Text } from '@mantine/core';
import { strings } from '../strings';

export function Waiting({ what = strings.common.loading }: { readonly what?: string }) {
  return (
    <Group role="status" p="md">
      <Loader size="sm" />
      <Text>{what}</Text>
    </Group>
  );
}
