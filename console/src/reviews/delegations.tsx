import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { ConfirmedAct } from '../ui/confirmed-act';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { useReviewsChanged } from './use-reviews-changed';

type Delegation = Schemas['ReviewDelegationDto'];

const t = strings.reviews.delegation;

interface Properties {
  readonly review: Schemas['ReviewDto'];
  /** The form for another one. */
  readonly children: ReactNode;
}

/** Who answers for whom, and since when: those that are over too. */
export function Delegations({ review: { id, state }, children }: Properties) {
  const [open, setOpen] = useState(false);
  const params = { path: { id }, query: { pageSize: 100 } };
  const pages = api.useInfiniteQuery('get', '/api/v1/reviews/{id}/delegations', { params }, paging);
  return (
    <Stack gap="xs" component="section" aria-label={t.title}>
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Pages pages={pages} empty={<Text c="dimmed">{t.none}</Text>}>
        {(loaded) => (
          <List>
            {loaded.flatMap(({ delegations }) =>
              delegations.map((one) => (
                <List.Item key={one.id}>
                  <OneDelegation id={id} delegation={one} />
                </List.Item>
              )),
            )}
          </List>
        )}
      </Pages>
      {state === 'open' && (
        <>
          <Button
            variant="default"
            w="fit-content"
            aria-expanded={open}
            onClick={() => setOpen((now) => !now)}
          >
            {t.open}
          </Button>
          {open && children}
        </>
      )}
    </Stack>
  );
}

function OneDelegation({ id, delegation }: { readonly id: string; readonly delegation: Delegation }) {
  const { from, to, reason, createdAt, createdBy, endsAt, endedAt, endedBy, inForce } = delegation;
  const changed = useReviewsChanged();
  const ending = api.useMutation('post', '/api/v1/reviews/{id}/delegations/{delegationId}/end', {
    onSettled: changed,
  });
  return (
    <Stack gap={4}>
      <Text component="div">
        {t.forWhom(nameOf(to), from === undefined ? undefined : nameOf(from))}
        {strings.reviews.context.because(reason)}. {t.madeBy(partyName(`${createdBy.type}:${createdBy.id}`))},{' '}
        <Time at={createdAt} />
        {endsAt !== undefined && (
          <>
            , {t.ends} <Time at={endsAt} />
          </>
        )}
        {endedAt !== undefined && (
          <>
            , {t.endedBy(endedBy === undefined ? '' : partyName(`${endedBy.type}:${endedBy.id}`))}{' '}
            <Time at={endedAt} />
          </>
        )}
      </Text>
      {inForce && (
        <ConfirmedAct
          compact
          label={t.end}
          fullLabel={t.endOf(nameOf(to))}
          title={t.endTitle}
          text={t.endText}
          refuse={t.keep}
          act={ending}
          onConfirm={() => ending.mutate({ params: { path: { id, delegationId: delegation.id } } })}
        />
      )}
    </Stack>
  );
}

function nameOf({ type, id }: Schemas['ReviewerDto']): string {
  return type === 'email' ? id : partyName(`${type}:${id}`);
}
