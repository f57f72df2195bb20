import { Button, List, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { Loaded } from '../ui/loaded';
import { subjectName } from '../ui/subject-link';
import { Time } from '../ui/time';

type Item = Schemas['ReviewItemDto'];

const t = strings.reviews.decidedPage;

/** Opens everything that was decided about an item, in its order. */
export function EachDecision({ item }: { readonly item: Item }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        aria-expanded={open}
        aria-label={t.ofItem(subjectName(item.subject))}
        onClick={() => setOpen(!open)}
      >
        {t.each}
      </Button>
      {open && <AllOf item={item} />}
    </Stack>
  );
}

function AllOf({ item: { reviewId: id, position } }: { readonly item: Item }) {
  const params = { path: { id, position } };
  const answer = api.useQuery('get', '/api/v1/reviews/{id}/items/{position}/decisions', { params });
  return (
    <Loaded answer={answer}>
      {({ decisions }) => (
        <List size="sm" type="ordered">
          {decisions.map((decision) => (
            <List.Item key={decision.number}>
              <Decision decision={decision} />
            </List.Item>
          ))}
        </List>
      )}
    </Loaded>
  );
}

function Decision({ decision: { stage, way, ...one } }: { readonly decision: Schemas['ReviewDecisionDto'] }) {
  return (
    <>
      {t.stage(stage)}: {strings.reviews.decided[one.decision]}
      {one.reason !== undefined && strings.reviews.context.because(one.reason)}.{' '}
      {partyName(`${one.decidedBy.type}:${one.decidedBy.id}`)}
      {one.delegationId !== undefined && `, ${forWhom(one.onBehalfOf)}`}, {t.ways[way]},{' '}
      <Time at={one.decidedAt} />
    </>
  );
}

function forWhom(reviewer: Schemas['ReviewerDto'] | undefined): string {
  return reviewer === undefined ? t.delegated : t.delegatedBy(partyName(`${reviewer.type}:${reviewer.id}`));
}
