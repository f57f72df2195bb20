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

type Result = Schemas['AssertionResultDto'];
type Offender = Schemas['OffenderDto'];

const t = strings.assertions;
const COLORS = { passed: 'green', failed: 'red', indeterminate: 'yellow' } as const;

/** What must be so, whether it is, and who stands in the way. */
export function AssertionsPage() {
  const mayWrite = useMay('assertions:write');
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={mayWrite && <NewLink />} />
      <Results />
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

function Results() {
  const query = { pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/assertions/results', { params: { query } }, paging);
  return (
    <Pages
      pages={pages}
      isEmpty={({ results }) => results.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {(loaded) =>
        loaded
          .flatMap(({ results }) => results)
          .map((result, index) => <ResultCard key={result.assertionId ?? index} result={result} />)
      }
    </Pages>
  );
}

function ResultCard({ result }: { readonly result: Result }) {
  const {
    assertionId,
    name = t.unnamed,
    status,
    since,
    claim,
    unresolved,
    offenders,
    offenderCount,
  } = result;
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
          {assertionId !== undefined && <AssertionActs id={assertionId} name={name} />}
        </Group>
        <Text>
          <ClaimText claim={claim} /> <About claim={claim} />
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {t.since} <Time at={since} />
        </Text>
        {unresolved.length > 0 && (
          <Alert color="yellow" title={t.missing}>
            {unresolved.map(({ pointer, detail }) => (
              <Text key={pointer}>{detail}</Text>
            ))}
          </Alert>
        )}
        {offenderCount > 0 && <Offenders offenders={offenders} total={offenderCount} />}
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
            {offender.role !== undefined && named(offender.role)}:{' '}
            {offender.permissions.map(nameOf).join(', ')}
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
