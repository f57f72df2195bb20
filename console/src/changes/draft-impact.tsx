import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, service, type Problem, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { draftItemKey, useDraft, type DraftItem } from './draft';
import { idempotencyKey } from './idempotency-key';
import { Impact } from './impact';
import { SimulationEffects } from './simulation-effects';

const t = strings.changes;

/** What the change would do, worked out again whenever it changes, and the way to its plan. */
export function DraftImpact() {
  const { items } = useDraft();
  const simulation = useSimulation(items);
  if (simulation.isPending) return <Waiting what={t.computing} />;
  if (simulation.data === undefined)
    return <Failure error={simulation.error} onRetry={() => void simulation.refetch()} />;
  return (
    <Stack>
      <Impact impact={simulation.data} />
      <PlanButton simulationId={simulation.data.id} />
      <SimulationEffects id={simulation.data.id} />
    </Stack>
  );
}

function useSimulation(items: readonly DraftItem[]) {
  return useQuery<Schemas['SimulationDto'], Problem>({
    queryKey: ['simulation', ...items.map(draftItemKey).sort()],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const body = { items: items.map(toItem) };
      const { data, error } = await service.POST('/api/v1/simulations', { body });
      if (data === undefined) throw error;
      return data;
    },
  });
}

function toItem({ kind, subject, role, division }: DraftItem): Schemas['GrantItemDto'] {
  return {
    kind,
    subjectType: subject.type,
    subjectId: subject.id,
    roleId: role.id,
    divisionId: division.id,
  };
}

function PlanButton({ simulationId }: { readonly simulationId: string }) {
  const { replace } = useDraft();
  const navigate = useNavigate();
  const plan = api.useMutation('post', '/api/v1/changes', {
    onSuccess: ({ id }) => {
      replace([]);
      return navigate({ to: '/changes/$id', params: { id } });
    },
  });
  return (
    <Stack gap="xs">
      {plan.error !== null && <Failure error={plan.error} />}
      <Group>
        <Button
          loading={plan.isPending}
          onClick={() => plan.mutate({ params: { header: idempotencyKey() }, body: { simulationId } })}
        >
          {t.plan}
        </Button>
      </Group>
    </Stack>
  );
}
