import type { ReactNode } from 'react';
import { FailedPage } from '../ui/loaded-page';
import { Waiting } from '../ui/waiting';
import { SignInPage } from './sign-in-page';
import { MeContext, useMeQuery } from './use-me';

/** Shows pages to callers who are signed in, and the way in to all others. The service decides again with each request. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useMeQuery();
  if (me.isPending) return <Waiting />;
  if (me.data === null) return <SignInPage />;
  if (me.data === undefined) return <FailedPage error={me.error} onRetry={() => void me.refetch()} />;
  return <MeContext value={me.data}>{children}</MeContext>;
}
