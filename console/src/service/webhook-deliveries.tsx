import { Button, List, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useChanged } from '../api/use-changed';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';

type Delivery = Schemas['WebhookDeliveryDto'];

const t = strings.webhooks;
const PATH = '/api/v1/webhooks/{id}/deliveries';

/** What was sent to a webhook, the newest first, and what came of it. */
export function WebhookDeliveries({ webhook: { id, name } }: { readonly webhook: Schemas['WebhookDto'] }) {
  const params = { path: { id }, query: { pageSize: 20 } };
  const pages = api.useInfiniteQuery('get', PATH, { params }, paging);
  const onSuccess = useChanged(PATH);
  const test = api.useMutation('post', PATH, { onSuccess });
  return (
    <Stack gap="xs" component="section" aria-label={t.deliveriesOf(name)}>
      <Button
        size="compact-sm"
        w="fit-content"
        variant="default"
        loading={test.isPending}
        onClick={() => test.mutate({ params: { path: { id } } })}
      >
        {t.test}
      </Button>
      {test.error !== null && <Failure error={test.error} />}
      <Pages
        pages={pages}
        isEmpty={({ deliveries }) => deliveries.length === 0}
        empty={<Text c="dimmed">{t.deliveriesNone}</Text>}
      >
        {(loaded) => (
          <List size="sm">
            {loaded.flatMap(({ deliveries }) =>
              deliveries.map((delivery) => (
                <List.Item key={delivery.id}>
                  <Outcome delivery={delivery} />
                </List.Item>
              )),
            )}
          </List>
        )}
      </Pages>
    </Stack>
  );
}

function Outcome({ delivery }: { readonly delivery: Delivery }) {
  const { type, state, createdAt, attempts, nextAttemptAt } = delivery;
  return (
    <>
      <Time at={createdAt} />: {type}, {t.states[state]}, {t.attempts(attempts)}
      {whyOf(delivery)}
      {nextAttemptAt !== undefined && (
        <>
          , {t.next} <Time at={nextAttemptAt} />
        </>
      )}
    </>
  );
}

function whyOf({ lastError, lastStatus }: Delivery): string {
  const words = lastError === undefined ? undefined : t.errors[lastError];
  return [words, lastStatus]
    .filter((one) => one !== undefined)
    .map((one) => `, ${one}`)
    .join('');
}
