import { Alert, Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { permissionWords } from '../strings/permission-words';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { SubjectById } from '../ui/subject-by-id';
import { SubjectLink } from '../ui/subject-link';
import { Time } from '../ui/time';
import { AssertionActs } from './assertion-acts';
import { ClaimText } from './constraint-text';
import { useResults } from './use-results';

type Assertion = Schemas['AssertionDto'];
type Result = Schemas['AssertionResultDto'];
type Offender = Schemas['OffenderDto'];

const t = strings.assertions;
const COLORS = {
  passed: 'green',
  failed: 'red',
  indeterminate: 'yellow',
  pending: 'gray',
  off: 'gray',
} as const;

/** What must be so, whether it is, and who stands in the way. */
export function AssertionsPage() {
  const mayWrite = useMay('assertions:write');
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={mayWrite && <NewLink />} />
      <Assertions />
    </>
  );
}

function NewLink() {
  return (
    <Button variant="default" renderRoot={(properties) => <Link to="/assertions/new" {...properties} />}>
      {t.new}
    </Button>
  );
}

function Assertions() {
  const query = { pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/assertions', { params: { query } }, paging);
  const all = pages.data?.pages.flatMap(({ assertions }) => assertions) ?? [];
  const resultOf = useResults(all);
  return (
    <Pages
      pages={pages}
      isEmpty={({ assertions }) => assertions.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {() =>
        all.map((assertion) => (
          <AssertionCard key={assertion.id} assertion={assertion} result={resultOf(assertion)} />
        ))
      }
    </Pages>
  );
}

interface CardProperties {
  readonly assertion: Assertion;
  /** Absent until it is checked for the first time, and while it is off. */
  readonly result: Result | undefined;
}

function AssertionCard({ assertion, result }: CardProperties) {
  const { name, claim, rationale, enabled } = assertion;
  const { status = enabled ? ('pending' as const) : ('off' as const), offenderCount = 0 } = result ?? {};
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={name}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={2} size="h4">
            {name}
          </Title>
          <Badge color={COLORS[status]} variant="light" tt="none">
            {t.statuses[status]}
          </Badge>
          <AssertionActs assertion={assertion} />
        </Group>
        <Text>
          <ClaimText claim={claim} /> <About claim={claim} />
        </Text>
        <Text size="sm" c="dimmed">
          {rationale}
        </Text>
        {result !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            {t.since} <Time at={result.since} />
          </Text>
        )}
        {result !== undefined && result.unresolved.length > 0 && (
          <Alert color="yellow" title={t.missing}>
            {result.unresolved.map(({ pointer, detail }) => (
              <Text key={pointer}>{detail}</Text>
            ))}
          </Alert>
        )}
        {result !== undefined && offenderCount > 0 && (
          <Offenders offenders={result.offenders} total={offenderCount} />
        )}
      </Stack>
    </Paper>
  );
}

/** Whom a claim is about, where it names someone. */
function About({ claim }: { readonly claim: Result['claim'] }) {
  if (claim.kind === 'only_group_holds')
    return claim.groupIds.map((id) => <SubjectById key={id} type="group" id={id} />);
  if (claim.kind === 'subject_may' || claim.kind === 'subject_may_not')
    return <SubjectById type={claim.subject.type} id={claim.subject.id} />;
  return null;
}

function Offenders({
  offenders,
  total,
}: {
  readonly offenders: readonly Offender[];
  readonly total: number;
}) {
  return (
    <Stack gap={4}>
      <Text fw={600}>{t.offenders(total)}</Text>
      <List size="sm">
        {offenders.map((offender) => (
          <List.Item key={`${offender.subject?.type} ${offender.subject?.id ?? offender.role?.id}`}>
            {offender.subject !== undefined && <SubjectLink subject={offender.subject} />}
            {offender.role !== undefined && named(offender.role)}
            {offender.permissions.length > 0 && `: ${offender.permissions.map(nameOf).join(', ')}`}
            {offender.sources.length > 0 && ` – ${offender.sources.map(sourceWords).join('; ')}`}
          </List.Item>
        ))}
      </List>
      {total > offenders.length && <Text size="sm">{t.more(offenders.length, total)}</Text>}
    </Stack>
  );
}

const nameOf = (permission: string) => permissionWords(permission).name;

function sourceWords({ role, division, group }: Offender['sources'][number]): string {
  return group === undefined
    ? strings.holders.direct(named(role), divisionName(division))
    : strings.holders.throughGroup(named(group), named(role), divisionName(division));
}
