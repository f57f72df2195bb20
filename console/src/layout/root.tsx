import { Outlet } from '@tanstack/react-router';
import { SessionGate } from '../session/session-gate';
import { DraftProvider } from '../changes/draft';
import { Shell } from './shell';

export function Root() {
  return (
    <SessionGate>
      <DraftProvider>
        <Shell>
          <Outlet />
        </Shell>
      </DraftProvider>
    </SessionGate>
  );
}
