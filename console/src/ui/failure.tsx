import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { isProblem } from '../api/problem';
import { strings } from '../strings';

interface Properties {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, in the words of the service. */
export function Failure({ error, title = strings.common.failed, onRetry }: Properties) {
  return (
    <Alert color="red" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Reason error={error} />
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {strings.common.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function Reason({ error }: { readonly error: unknown }) {
  if (!isProblem(error)) return <Text>{strings.common.noAnswer}</Text>;
  return (
    <>
      <Text>{error.detail}</Text>
      {error.errors !== undefined && (
        <List size="sm">
          {error.errors.map(({ pointer, detail }) => (
            <List.Item key={`${pointer} ${detail}`}>{detail}</List.Item>
          ))}
        </List>
      )}
      <Text size="xs" c="dimmed">
        {strings.common.request(error.traceId)}
      </Text>
    </>
  );
}
