import { List, Stack, Text, Title } from '@mantine/core';
import { api } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import { partyName } from '../strings/names';
import { Loaded } from '../ui/loaded';
import { openByReviewer } from './open-by-reviewer';

const t = strings.reviews.overview;
/** Items that are looked through for whom they wait. */
const LOOKED_AT = 500;

/** For whom the review waits. */
export function WaitingFor({ id }: { readonly id: string }) {
  const items = api.useQuery('get', '/api/v1/reviews/{id}/items', {
    params: { path: { id }, query: { state: 'open', pageSize: LOOKED_AT } },
  });
  return (
    <Stack gap="xs" component="section" aria-label={t.waiting}>
      <Title order={2} size="h4">
        {t.waiting}
      </Title>
      <Loaded answer={items}>
        {(page) => (
          <>
            {page.total > page.items.length && (
              <Text c="dimmed">{t.firstOf(page.items.length, page.total)}</Text>
            )}
            <List>
              {openByReviewer(page.items).map(({ reviewer, items: waiting }) => (
                <List.Item key={reviewer ?? ''}>
                  {reviewer === undefined ? t.noOne : partyName(reviewer)}: {number(waiting)}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Loaded>
    </Stack>
  );
}
