import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { sentence } from './sentence';
import { GivenBy } from './given-by';
import { PathPicture } from './path-picture';

type Explanation = Schemas['ExplanationDto'];
type Path = Schemas['AccessPathDto'];

const t = strings.why;

/** Each way to the permission as a picture and a sentence. */
export function Paths({ explanation }: { readonly explanation: Explanation }) {
  const { paths } = explanation;
  if (paths.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t.paths(paths.length)}>
      <Title order={2} size="h4">
        {t.paths(paths.length)}
      </Title>
      {paths.map((path, index) => (
        <Paper key={index} withBorder p="md" radius="md">
          <Stack gap="sm">
            <PathPicture explanation={explanation} path={path} />
            <Text>{sentence(explanation, path)}</Text>
            <GivenBy subject={explanation.subject} path={path} />
            <Verdict path={path} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}

function Verdict({ path: { counts, obstacles } }: { readonly path: Path }) {
  return (
    <Group gap="xs">
      <Badge color={counts ? 'green' : 'gray'} variant="light" tt="none">
        {counts ? t.counts : t.countsNot}
      </Badge>
      {obstacles.map((obstacle) => (
        <Text key={obstacle} size="sm">
          {t.obstacles[obstacle]}
        </Text>
      ))}
    </Group>
  );
}
