import { Text } from '@mantine/core';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';

export function NotFound() {
  return (
    <>
      <PageHead title={strings.navigation.notFound} />
      <Text>{strings.navigation.notFoundHint}</Text>
    </>
  );
}
