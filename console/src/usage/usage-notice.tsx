import { Alert, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { ReadingNotice } from '../ui/reading-notice';

const t = strings.usage;

type From = Pick<Schemas['ClientUsagePageDto'], 'reading' | 'window' | 'operationsAsOf'>;

interface Properties {
  readonly from: From;
  /** Of one client: whether all of its calls are understood. */
  readonly complete?: boolean;
}

/** Of which days calls are known, and what is not. */
export function UsageNotice({ from: { reading, window, operationsAsOf }, complete = true }: Properties) {
  return (
    <>
      <ReadingNotice words={t.states} startingHint={t.startingHint} reading={reading} />
      {window !== undefined && !complete && <Alert color="yellow">{t.incomplete}</Alert>}
      {window !== undefined && (
        <Text c="dimmed">{t.window(window.from, window.through, operationsAsOf)}</Text>
      )}
    </>
  );
}
