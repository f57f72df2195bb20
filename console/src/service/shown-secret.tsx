import { Alert, Button, Code, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { strings } from '../strings';

const t = strings.webhooks;

/** A signing secret, the one time that it can be shown. */
export function ShownSecret({ value }: { readonly value: string }) {
  const { copy, copied } = useClipboard();
  return (
    <Alert color="green" title={t.secretTitle} role="status">
      <Stack gap="xs">
        {t.secretText}
        <Code block>{value}</Code>
        <Button w="fit-content" size="xs" variant="default" onClick={() => copy(value)}>
          {copied ? strings.service.copied : t.copySecret}
        </Button>
      </Stack>
    </Alert>
  );
}
