import { api } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { EffectsTable } from './effects-table';

/** Who gains and loses what, by name. */
export function SimulationEffects({ id }: { readonly id: string }) {
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/simulations/{id}/effects',
    { params: { path: { id }, query: { pageSize: 25 } } },
    paging,
  );
  return (
    <Pages pages={pages} empty={<Empty title={strings.changes.nothingChanges} />}>
      {(loaded) => <EffectsTable effects={loaded.flatMap(({ effects }) => effects)} />}
    </Pages>
  );
}
