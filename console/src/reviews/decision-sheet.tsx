import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { service, type Problem, type Schemas } from '../api/client';
import { strings } from '../strings';
import { SheetFailure } from './sheet-failure';
import { useReviewsChanged } from './use-reviews-changed';

const t = strings.reviews.sheet;

/** Items as a file to be filled in elsewhere, and the file that was. */
export function DecisionSheet({ id }: { readonly id: string }) {
  const changed = useReviewsChanged();
  const upload = useMutation<Schemas['DecidedDto'], Problem, File>({
    mutationFn: async (file) => {
      // Each line has the version of its item, and none may be missing: that is what the tag would say.
      const params = { path: { id }, header: { 'If-Match': '*' } };
      const { data, error } = await service.POST('/api/v1/reviews/{id}/decision-sheet', {
        params,
        headers: { 'content-type': 'text/csv' },
        body: (await file.text()) as never,
        bodySerializer: (text: unknown) => text as string,
      });
      if (data === undefined) throw error;
      return data;
    },
    onSettled: changed,
  });
  return (
    <Stack gap="xs">
      <Group align="end">
        <Button
          component="a"
          href={`/api/v1/reviews/${encodeURIComponent(id)}/decision-sheet`}
          download
          variant="default"
        >
          {t.download}
        </Button>
        <FileInput
          label={t.upload}
          description={t.hint}
          accept=".csv,text/csv"
          maw={640}
          disabled={upload.isPending}
          onChange={(file) => file !== null && upload.mutate(file)}
        />
      </Group>
      <Text role="status">
        {upload.data !== undefined && strings.reviews.mine.done(upload.data.decidedCount)}
      </Text>
      {upload.error !== null && <SheetFailure error={upload.error} />}
    </Stack>
  );
}
