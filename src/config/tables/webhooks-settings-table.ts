import { oneOf } from '../parsers';
import type { Setting } from '../setting';

const MIN_LENGTH = 32;

/** What webhooks are signed and protected with. */
export const webhooksSettings = {
  webhooksKey: {
    env: 'WEBHOOKS_KEY',
    description:
      'Key under which the signing secrets of webhooks are stored; the same for all instances. Unset, there are no webhooks.',
    expected: 'at least 32 characters without blanks, such as 32 random bytes in base64',
    secret: true,
    parse: (value: string) => (value.length >= MIN_LENGTH && !/\s/.test(value) ? value : undefined),
  },
  webhooksPrivateAddresses: {
    env: 'WEBHOOKS_PRIVATE_ADDRESSES',
    description:
      'Whether webhooks may lead to addresses that are not public, such as those of this machine or network, and over plain http. Leave it off unless everyone who manages webhooks may reach what this service reaches.',
    expected: 'on or off',
    default: 'off',
    parse: oneOf('on', 'off'),
  },
} satisfies Record<string, Setting<unknown>>;
