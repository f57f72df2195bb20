import { Alert, List, Paper, Stack, Text, Title } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { SubjectLink } from '../ui/subject-link';
import { GainsAndLosses } from './gains-and-losses';

type Finding = Schemas['SimulatedFindingDto'];

export type Impacting = Pick<Schemas['ChangeDto'], 'counts' | 'lockout' | 'findings'>;

const t = strings.changes;

/** What a change does: who gains and loses, which rules it breaks and heals, and who would be locked out. */
export function Impact({ impact: { counts, lockout, findings } }: { readonly impact: Impacting }) {
  const broken = findings.list.filter(({ change }) => change === 'created');
  const healed = findings.list.filter(({ change }) => change === 'resolved');
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.impact}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.impact}
        </Title>
        {lockout.length > 0 && (
          <Alert color="red" title={t.lockout}>
            {lockout.map(({ code }) => (
              <Text key={code}>{t.lockouts[code]}</Text>
            ))}
          </Alert>
        )}
        {counts.subjects === 0 ? <Text>{t.nothingChanges}</Text> : <GainsAndLosses counts={counts} />}
        {broken.length === 0 ? (
          <Text>{t.noRules}</Text>
        ) : (
          <Findings title={t.rulesBroken} findings={broken} />
        )}
        {healed.length > 0 && <Findings title={t.rulesHealed} findings={healed} />}
      </Stack>
    </Paper>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <List>
        {findings.map(({ ruleId, ruleName, subjectType, subjectId, mode, change }) => (
          <List.Item key={`${ruleId} ${subjectType} ${subjectId}`}>
            {ruleName}: <FindingSubject type={subjectType} id={subjectId} />
            {mode === 'block' && change === 'created' && <strong> {t.blocks}</strong>}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** Findings of a change carry ids alone: the name of a person is read by itself. */
function FindingSubject({ type, id }: Schemas['SubjectKeyViewDto']) {
  const user = api.useQuery(
    'get',
    '/api/v1/users/{id}',
    { params: { path: { id } } },
    { enabled: type === 'user' },
  );
  return (
    <SubjectLink subject={{ type, id, name: user.data?.user.name ?? strings.common.subjectTypes[type] }} />
  );
}
