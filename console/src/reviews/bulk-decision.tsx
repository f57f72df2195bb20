import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { DecisionForm } from './decision-form';
import type { Decision } from './meaning-of-key';

const t = strings.reviews;

interface Properties {
  readonly count: number;
  readonly offered: readonly Decision[];
  readonly requireReason: boolean;
  readonly isPending: boolean;
  readonly onDecide: (decide: Schemas['DecideDto']) => void;
}

/** Decides alike about the chosen items. What access is reduced to differs, so that is decided one by one. */
export function BulkDecision({ count, offered, requireReason, isPending, onDecide }: Properties) {
  const [asking, setAsking] = useState<Decision>();
  if (asking !== undefined && count > 0)
    return (
      <Stack gap="xs" component="section" aria-label={t.mine.forChosen(t.decisions[asking], count)}>
        <Text fw={600}>{t.mine.forChosen(t.decisions[asking], count)}</Text>
        <DecisionForm
          decision={asking}
          requireReason={requireReason}
          onDecide={(decide) => {
            setAsking(undefined);
            onDecide(decide);
          }}
          onBack={() => setAsking(undefined)}
        />
      </Stack>
    );
  return (
    <Group gap="xs">
      {offered
        .filter((decision) => decision !== 'reduce')
        .map((decision) => (
          <Button
            key={decision}
            variant="default"
            disabled={count === 0}
            loading={isPending}
            onClick={() => setAsking(decision)}
          >
            {t.mine.forChosen(t.decisions[decision], count)}
          </Button>
        ))}
    </Group>
  );
}
