import { Alert, Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAsOf } from '../api/as-of';
import { strings } from '../strings';
import { asOfWords } from '../strings/time';

const t = strings.time;

/** Says on each page that it is answered from the past, or that this one cannot be. */
export function AsOfBanner({ canLookBack }: { readonly canLookBack: boolean }) {
  const asOf = useAsOf();
  const navigate = useNavigate();
  if (asOf === undefined) return null;
  const backToNow = () => void navigate({ to: '.', search: (now) => ({ ...now, at: undefined }) });
  return (
    <Alert color={canLookBack ? 'orange' : 'gray'} mb="md" role="status">
      <Group justify="space-between" gap="xs">
        <Text>{canLookBack ? t.asOfTitle(asOfWords(asOf)) : t.pageShowsNow}</Text>
        <Button size="compact-sm" variant="default" onClick={backToNow}>
          {t.backToNow}
        </Button>
      </Group>
    </Alert>
  );
}
