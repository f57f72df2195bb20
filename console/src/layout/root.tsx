import { getRouteApi, Outlet } from '@tanstack/react-router';
import { AsOfContext } from '../api/as-of';
import { SessionGate } from '../session/session-gate';
import { DraftProvider } from '../changes/draft';
import { Shell } from './shell';

const route = getRouteApi('__root__');

export function Root() {
  const { at } = route.useSearch();
  return (
    <AsOfContext value={at}>
      <SessionGate>
        <DraftProvider>
          <Shell>
            <Outlet />
          </Shell>
        </DraftProvider>
      </SessionGate>
    </AsOfContext>
  );
}
