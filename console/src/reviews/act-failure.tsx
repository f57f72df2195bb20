import { Alert } from '@mantine/core';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { isOutdated } from './is-outdated';

/** Why an act failed. What had changed in the meantime is no failure: it is read again, and this says so. */
export function ActFailure({ error }: { readonly error: unknown }) {
  if (isOutdated(error))
    return <Alert color="yellow" role="alert" title={strings.reviews.changedMeanwhile} />;
  return <Failure error={error} />;
}
