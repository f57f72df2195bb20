import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import type { Decision } from './meaning-of-key';
import { ReduceTo } from './reduce-to';

const t = strings.reviews.mine;

interface Properties {
  readonly decision: Decision;
  readonly requireReason: boolean;
  /** Of one item: what it is reduced from. */
  readonly item?: Schemas['ReviewItemDto'];
  readonly onDecide: (decide: Schemas['DecideDto']) => void;
  readonly onBack: () => void;
}

/** Asks what a decision needs beside itself, and says what follows from it. */
export function DecisionForm({ decision, requireReason, item, onDecide, onBack }: Properties) {
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState<Schemas['ReducedAccessDto']>();
  const given = reason.trim();
  const reduced = decision === 'reduce' ? { target } : {};
  const isComplete = (given !== '' || !requireReason) && (decision !== 'reduce' || target !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDecide({ decision, ...reduced, ...(given !== '' && { reason: given }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text>{t.consequence[decision]}</Text>
        {decision === 'reduce' && item !== undefined && <ReduceTo item={item} onTarget={setTarget} />}
        <TextInput
          label={t.reason}
          description={requireReason ? t.reasonRequired : t.reasonOptional}
          required={requireReason}
          autoFocus
          maw={640}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" disabled={!isComplete}>
            {t.confirm(strings.reviews.decisions[decision])}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
