import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { ProviderLinks } from './provider-links';
import { Failure } from '../ui/failure';
import styles from './sign-in-page.module.css';
import { meKey } from './me-key';

const t = strings.signIn;

export function SignInPage() {
  return (
    <main className={styles.page}>
      <Paper withBorder p="xl" radius="md" className={styles.card}>
        <Stack>
          <Title order={1} size="h2">
            {t.title}
          </Title>
          <Text c="dimmed">{t.lead}</Text>
          <ProviderLinks />
          <ApiKeyForm />
        </Stack>
      </Paper>
    </main>
  );
}

function ApiKeyForm() {
  const [apiKey, setApiKey] = useState('');
  const queryClient = useQueryClient();
  const signIn = api.useMutation('post', '/api/v1/sessions', {
    onSuccess: () => queryClient.resetQueries({ queryKey: meKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { apiKey: apiKey.trim() } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={t.apiKey}
          description={t.apiKeyHint}
          value={apiKey}
          onChange={(event) => setApiKey(event.currentTarget.value)}
          autoComplete="off"
          required
          visibilityToggleButtonProps={{ 'aria-label': t.showKey }}
        />
        {signIn.error !== null && <Failure error={signIn.error} title={t.refused} />}
        <Button type="submit" loading={signIn.isPending}>
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}
