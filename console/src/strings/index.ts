import { audit } from './audit';
import { changes } from './changes';
import { common } from './common';
import { compare } from './compare';
import { division } from './division';
import { drift } from './drift';
import { findings } from './findings';
import { holders } from './holders';
import { home } from './home';
import { licenses } from './licenses';
import { lists } from './lists';
import { matrix } from './matrix';
import { navigation } from './navigation';
import { purposes } from './purposes';
import { reviews } from './reviews';
import { role } from './role';
import { assertions, rules } from './rules';
import { search } from './search';
import { service } from './service';
import { signIn } from './sign-in';
import { subject } from './subject';
import { time } from './time';
import { usage } from './usage';
import { webhooks } from './webhooks';
import { why } from './why';

/** Everything that the console says. Another language is another such object. */
export const strings = {
  assertions,
  audit,
  drift,
  findings,
  changes,
  common,
  compare,
  division,
  holders,
  home,
  licenses,
  lists,
  matrix,
  navigation,
  purposes,
  reviews,
  role,
  rules,
  search,
  service,
  signIn,
  subject,
  time,
  usage,
  webhooks,
  why,
};
