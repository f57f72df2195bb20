import { oneOf, text } from '../parsers';
import type { Setting } from '../setting';

/** The register of data-sharing purposes, and the record of processing that is made from it. */
export const purposesSettings = {
  purposesStore: {
    env: 'PURPOSES_STORE',
    description:
      'Where data-sharing purposes are kept: in our own database (register), or at Genesys, for organisations that have /api/v2/privacy/purposes.',
    expected: 'register or genesys',
    default: 'register',
    parse: oneOf('register', 'genesys'),
  },
  purposesController: {
    env: 'PURPOSES_CONTROLLER',
    description:
      'Name and contact details of the controller, for the record of processing (GDPR Art. 30(1)(a)), which lists it as a gap when unset.',
    expected: 'a text without blanks around it',
    parse: text,
  },
  purposesDataProtectionOfficer: {
    env: 'PURPOSES_DATA_PROTECTION_OFFICER',
    description:
      'Name and contact details of the data protection officer, if one is required, for the record of processing.',
    expected: 'a text without blanks around it',
    parse: text,
  },
} as const satisfies Record<string, Setting<unknown>>;
