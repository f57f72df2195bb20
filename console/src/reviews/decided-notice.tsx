import { Stack, Text } from '@mantine/core';
import { strings } from '../strings';
import { ActFailure } from './act-failure';
import type { useDecide } from './use-decide';

type Deciding = Pick<ReturnType<typeof useDecide>, 'data' | 'error'>;

/** What came of the last decision. */
export function DecidedNotice({ deciding: { data, error } }: { readonly deciding: Deciding }) {
  const problem = data?.problem ?? error ?? undefined;
  return (
    <Stack gap="xs">
      <Text role="status">
        {data !== undefined && data.decided > 0 && strings.reviews.mine.done(data.decided)}
      </Text>
      {problem !== undefined && <ActFailure error={problem} />}
    </Stack>
  );
}
