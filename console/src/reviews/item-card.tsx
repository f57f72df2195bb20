import { Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { subjectName } from '../ui/subject-link';
import { ItemFacts } from './item-facts';
import { ItemSubject } from './item-names';
import type { Decision } from './meaning-of-key';
import { noveltyOf } from './novelty-of';

type Item = Schemas['ReviewItemDto'];

const t = strings.reviews;

interface Properties {
  readonly item: Item;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** What the caller may decide about it; nothing where the review is not open. */
  readonly offered: readonly Decision[];
  readonly onDecide: (decision: Decision) => void;
  /** The form of a decision that is being taken, instead of the buttons. */
  readonly children?: ReactNode;
}

/** One item: whose access it is, what is different, what one needs to know, and what can be decided. */
export function ItemCard({ item, isChosen, onChoose, offered, onDecide, children }: Properties) {
  const name = subjectName(item.subject);
  const { memberCount, state } = item.subject;
  return (
    <Paper
      withBorder
      p="sm"
      radius="md"
      component="li"
      tabIndex={0}
      data-position={item.position}
      aria-label={name}
    >
      <Stack gap="xs">
        <Group gap="xs">
          {offered.length > 0 && (
            <Checkbox aria-label={strings.common.choose(name)} checked={isChosen} onChange={onChoose} />
          )}
          <Text fw={600} component="span">
            <ItemSubject item={item} />
          </Text>
          <Badge color="blue" variant="light" tt="none">
            {t.novelty[noveltyOf(item)]}
          </Badge>
          {item.powerful && (
            <Badge color="orange" variant="light" tt="none">
              {t.context.powerful}
            </Badge>
          )}
          {state !== 'active' && <Text size="sm">{strings.common.states[state]}</Text>}
          {memberCount !== undefined && <Text size="sm">{t.context.members(memberCount)}</Text>}
        </Group>
        {item.decision !== undefined && <Decided item={item} />}
        <ItemFacts item={item} />
        {children ?? (
          <Group gap="xs">
            {offered.map((decision) => (
              <Button
                key={decision}
                size="xs"
                variant="default"
                aria-label={`${t.decisions[decision]}: ${name}`}
                onClick={() => onDecide(decision)}
              >
                {t.decisions[decision]}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function Decided({ item: { decision, reason } }: { readonly item: Item }) {
  return (
    decision !== undefined && (
      <Text size="sm">
        {t.decided[decision]}
        {reason !== undefined && t.context.because(reason)}
      </Text>
    )
  );
}
