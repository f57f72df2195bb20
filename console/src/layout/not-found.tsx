import { strings } from '../strings';
import { Empty } from '../ui/empty';

export function NotFound() {
  return <Empty title={strings.navigation.notFound}>{strings.navigation.notFoundHint}</Empty>;
}
