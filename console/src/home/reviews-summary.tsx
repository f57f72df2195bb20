import { Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { Time } from '../ui/time';
import { Summary } from './summary';

const t = strings.home;

/** Access reviews that wait for the caller, the nearest deadline first. */
export function ReviewsSummary() {
  const reminders = api.useQuery('get', '/api/v1/reviews/reminders');
  return (
    <Summary title={t.reviews}>
      <Loaded answer={reminders}>{(answer) => <Waiting reminders={answer.reminders} />}</Loaded>
    </Summary>
  );
}

function Waiting({ reminders }: Schemas['ReviewRemindersDto']) {
  if (reminders.length === 0) return <Text>{t.noReviews}</Text>;
  return (
    <Stack gap="xs">
      {reminders.map(({ reviewId, name, openItems, deadlineAt, near }) => (
        <Group key={reviewId} gap="xs">
          <Link to="/reviews/$id" params={{ id: reviewId }}>
            {name}
          </Link>
          <Text>{t.reviewItems(openItems)}</Text>
          <Time at={deadlineAt} />
          {near && <Badge color="orange">{t.reviewNear}</Badge>}
        </Group>
      ))}
    </Stack>
  );
}
