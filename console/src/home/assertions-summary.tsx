import { Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { Summary } from './summary';

const t = strings.home;

/** Whether assertions hold. */
export function AssertionsSummary() {
  const results = api.useQuery('get', '/api/v1/assertions/results', { params: { query: { pageSize: 1 } } });
  return (
    <Summary title={t.assertions}>
      <Loaded answer={results}>{({ counts }) => <Text>{words(counts)}</Text>}</Loaded>
    </Summary>
  );
}

function words({ passed, failed, indeterminate, pending }: Schemas['ResultCountsDto']): string {
  const total = passed + failed + indeterminate + pending;
  if (total === 0) return t.noAssertions;
  if (failed > 0) return t.assertionsFail(failed);
  return passed === total ? t.assertionsHold(total) : t.assertionsUnknown(indeterminate + pending);
}
