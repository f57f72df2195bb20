import { ActionIcon, Menu, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { meKey } from '../session/me-key';
import { useMe } from '../session/use-me';
import { strings } from '../strings';

const t = strings.navigation;

export function AccountMenu() {
  const me = useMe();
  const queryClient = useQueryClient();
  const signOut = api.useMutation('delete', '/api/v1/sessions/current', {
    // Nothing that this caller saw stays behind for the next one.
    onSettled: () => {
      queryClient.clear();
      queryClient.setQueryData(meKey, null);
    },
  });
  const name = me.name ?? me.id;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" radius="xl" aria-label={t.account(name)}>
          <span aria-hidden>{name.charAt(0).toUpperCase()}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={2} px="sm" py="xs">
          <Text size="sm" c="dimmed">
            {t.signedInAs}
          </Text>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {t.roles}: {me.roles.join(', ')}
          </Text>
        </Stack>
        <Menu.Divider />
        <ColorSchemeChoice />
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate({})}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ColorSchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap={4} px="sm" py="xs">
      <Text size="sm" c="dimmed">
        {t.appearance}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t.appearance}
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'light', label: t.light },
          { value: 'dark', label: t.dark },
          { value: 'auto', label: t.auto },
        ]}
      />
    </Stack>
  );
}
