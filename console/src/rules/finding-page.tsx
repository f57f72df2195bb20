import { Group, List, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { useDivisionName } from '../divisions/use-division-name';
import { strings } from '../strings';

import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { SubjectLink, subjectName } from '../ui/subject-link';
import { Time } from '../ui/time';
import { ConstraintText } from './constraint-text';
import { ExceptionPart } from './exception-part';
import { SeverityBadge } from './severity-badge';

type Finding = Schemas['FindingDto'];
type Cause = Schemas['CauseDto'];

const t = strings.findings;
const route = getRouteApi('/findings/$id');

/** Who breaks which rule, through what, and whether that is accepted for now. */
export function FindingPage() {
  const { id } = route.useParams();
  const finding = api.useQuery('get', '/api/v1/conflicts/{id}', { params: { path: { id } } });
  return <LoadedPage answer={finding}>{(found) => <Details finding={found} />}</LoadedPage>;
}

function Details({ finding }: { readonly finding: Finding }) {
  const divisionName = useDivisionName();
  const { id, ruleName, severity, state, subject, firstSeenAt, causes, causeCount, conditional } = finding;
  return (
    <>
      <PageHead
        title={t.titleOf(subjectName(subject), ruleName)}
        badge={<SeverityBadge severity={severity} />}
        lead={
          <>
            {t.states[state]}. {t.since} <Time at={firstSeenAt} />
          </>
        }
        id={id}
      />
      <Stack>
        <Text>
          {t.who}: <SubjectLink subject={subject} />
        </Text>
        <Rule finding={finding} />
        {causes.length > 0 && (
          <Stack component="section" gap="xs" aria-label={t.causes}>
            <Title order={2} size="h4">
              {t.causes}
            </Title>
            <List>
              {causes.map((cause) => (
                <List.Item key={`${cause.roleId} ${cause.divisionId} ${cause.groupId}`}>
                  {causeWords(cause, divisionName)}
                </List.Item>
              ))}
            </List>
            {causeCount > causes.length && (
              <Text size="sm">{strings.common.andMore(causeCount - causes.length)}</Text>
            )}
          </Stack>
        )}
        {conditional && <Text>{t.conditional}</Text>}
        <ExceptionPart finding={finding} />
      </Stack>
    </>
  );
}

/** What the rule says; built-in checks are no rules that are kept. */
function Rule({ finding: { ruleId } }: { readonly finding: Finding }) {
  const isKept = /^[\da-f-]{36}$/.test(ruleId);
  const rule = api.useQuery(
    'get',
    '/api/v1/conflict-rules/{id}',
    { params: { path: { id: ruleId } } },
    { enabled: isKept },
  );
  if (rule.data === undefined) return null;
  return (
    <Group gap={4}>
      <Text>
        <ConstraintText constraint={rule.data.constraint} />
      </Text>
      <Text c="dimmed">{rule.data.rationale}</Text>
    </Group>
  );
}

function causeWords(
  { roleId, roleName = roleId, divisionId, groupId, groupName = groupId }: Cause,
  divisionName: (id: string) => string,
): string {
  const where = divisionName(divisionId);
  return groupName === undefined
    ? strings.holders.direct(roleName, where)
    : strings.holders.throughGroup(groupName, roleName, where);
}
