import { List, Stack, Title } from '@mantine/core';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { Pages } from '../ui/pages';
import type { useReviewers } from './use-reviewers';

const t = strings.reviews.overview;

/** How far each reviewer is. */
export function WaitingFor({ reviewers: pages }: { readonly reviewers: ReturnType<typeof useReviewers> }) {
  return (
    <Stack gap="xs" component="section" aria-label={t.waiting}>
      <Title order={2} size="h4">
        {t.waiting}
      </Title>
      <Pages pages={pages} empty={null}>
        {(loaded) => (
          <List>
            {loaded.flatMap(({ reviewers }) =>
              reviewers.map(({ reviewer, open, total }) => {
                const name = reviewer && `${reviewer.type}:${reviewer.id}`;
                return (
                  <List.Item key={name ?? ''}>
                    {name === undefined ? t.noOne : partyName(name)}: {t.openOf(open, total)}
                  </List.Item>
                );
              }),
            )}
          </List>
        )}
      </Pages>
    </Stack>
  );
}
