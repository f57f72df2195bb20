import { List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';

const t = strings.reviews.overview;

/** The changes that take away what was decided. */
export function FollowUp({ review: { changeIds } }: { readonly review: Schemas['ReviewDto'] }) {
  const maySee = useMay('changes:read');
  return (
    <Stack gap="xs" component="section" aria-label={t.follows}>
      <Title order={2} size="h4">
        {t.follows}
      </Title>
      <Text>{changeIds.length === 0 ? t.nothingFollows : t.inChanges(changeIds.length)}</Text>
      {maySee && changeIds.length > 0 && (
        <List>
          {changeIds.map((id, index) => (
            <List.Item key={id}>
              <Link to="/changes/$id" params={{ id }}>
                {t.change(index + 1)}
              </Link>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
