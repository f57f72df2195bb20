import { api, type Schemas } from '../api/client';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { DefinitionActs } from './definition-acts';

/** What can be done with an assertion that is kept. */
export function AssertionActs({ assertion }: { readonly assertion: Schemas['AssertionDto'] }) {
  const onSuccess = useChanged('/api/v1/assertions');
  const removal = api.useMutation('delete', '/api/v1/assertions/{id}', { onSuccess });
  if (!useMay('assertions:write')) return null;
  return (
    <DefinitionActs
      definition={assertion}
      page="/assertions/$id/edit"
      words={strings.assertions}
      removal={removal}
    />
  );
}
