import { Group, Paper, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { decisionReasons } from '../strings/reasons';
import { Failure } from '../ui/failure';
import { sentence } from '../why/sentence';
import { useExplanation } from '../why/use-explanation';
import type { MatrixPerson } from './read-matrix';

const t = strings.matrix;

interface Properties {
  readonly person: MatrixPerson | undefined;
  readonly permission: string | undefined;
}

/** What the active cell says, through what, and the way to the whole of it. */
export function CellExplanation({ person, permission }: Properties) {
  if (person === undefined || permission === undefined)
    return (
      <Paper withBorder p="sm" radius="md" role="status">
        <Text c="dimmed">{t.choose}</Text>
      </Paper>
    );
  const { name } = permissionWords(permission);
  const holds = person.holds.has(permission);
  return (
    <Paper withBorder p="sm" radius="md" role="status">
      <Stack gap={4}>
        <Group gap="sm">
          <Text fw={600}>{holds ? t.may(person.name, name) : t.mayNot(person.name, name)}</Text>
          <Link to="/why/$type/$id/$permission" params={{ type: 'user', id: person.id, permission }}>
            {holds ? t.why : t.whyNot}
          </Link>
        </Group>
        <Ways id={person.id} permission={permission} />
      </Stack>
    </Paper>
  );
}

/** Asked once the active cell has stood still. */
function Ways({ id, permission }: { readonly id: string; readonly permission: string }) {
  const [asked] = useDebouncedValue({ id, permission }, 200);
  const explanation = useExplanation('user', asked.id, asked.permission);
  const isOfCell = asked.id === id && asked.permission === permission;
  if (explanation.isError && isOfCell) return <Failure error={explanation.error} />;
  if (explanation.data === undefined || !isOfCell) return <Text size="sm">{strings.common.loading}</Text>;
  const { allowed, reason, paths } = explanation.data;
  return (
    <>
      {!allowed && <Text size="sm">{decisionReasons[reason]}</Text>}
      {paths.map((path, index) => (
        <Text key={index} size="sm">
          {sentence(explanation.data, path)}
        </Text>
      ))}
    </>
  );
}
