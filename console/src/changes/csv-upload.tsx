import { FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { service, type Problem, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { idempotencyKey } from './idempotency-key';

const t = strings.changes;

/** Plans the change that a CSV file holds. */
export function CsvUpload() {
  const navigate = useNavigate();
  const plan = useMutation<Schemas['ChangeDto'], Problem, File>({
    mutationFn: async (file) => {
      const { data, error } = await service.POST('/api/v1/changes', {
        params: { header: idempotencyKey() },
        headers: { 'content-type': 'text/csv' },
        body: (await file.text()) as never,
        bodySerializer: (text: unknown) => text as string,
      });
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: ({ id }) => navigate({ to: '/changes/$id', params: { id } }),
  });
  return (
    <>
      <FileInput
        label={t.csv}
        description={t.csvHint}
        accept=".csv,text/csv"
        maw={420}
        disabled={plan.isPending}
        onChange={(file) => file !== null && plan.mutate(file)}
      />
      {plan.error !== null && <Failure error={plan.error} />}
    </>
  );
}
