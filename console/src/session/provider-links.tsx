import { Alert, Button, Divider, Stack } from '@mantine/core';
import { api } from '../api/client';
import { strings } from '../strings';

const t = strings.signIn;
const ERROR = 'signInError';

/** The providers of this deployment, and why the last sign-in at one failed. The browser comes back to where it was. */
export function ProviderLinks() {
  const { data } = api.useQuery('get', '/api/v1/sign-in');
  const failed = new URLSearchParams(location.search).get(ERROR);
  const { genesys, openIdConnect } = data ?? {};
  return (
    <>
      {failed !== null && (
        <Alert color="red" title={t.refused} role="alert">
          {failed === 'unauthenticated' ? t.refusedByProvider : t.providerUnavailable}
        </Alert>
      )}
      {(genesys ?? openIdConnect) !== undefined && (
        <Stack gap="xs">
          {genesys && <ProviderLink name="Genesys Cloud" path={genesys.path} />}
          {openIdConnect && <ProviderLink name={openIdConnect.name} path={openIdConnect.path} />}
          <Divider label={t.or} mt="xs" />
        </Stack>
      )}
    </>
  );
}

function ProviderLink({ name, path }: { readonly name: string; readonly path: string }) {
  const page = new URL(location.href);
  page.searchParams.delete(ERROR);
  const returnTo = encodeURIComponent(page.pathname + page.search);
  return (
    <Button component="a" href={`${path}?returnTo=${returnTo}`} variant="default">
      {t.with(name)}
    </Button>
  );
}
