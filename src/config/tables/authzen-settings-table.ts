import { oneOf, subjectTypes, text } from '../parsers';
import type { Setting } from '../setting';

/** How other programs call it by the AuthZEN standard. */
export const authzenSettings = {
  authzenResourcesFile: {
    env: 'AUTHZEN_RESOURCES_FILE',
    description:
      'JSON file of resources beyond divisions that AuthZEN requests may name by type and id alone: [{"type", "id", "properties"}]. Read at the start.',
    expected: 'the path of a JSON file of resources',
    parse: text,
  },
  authzenSubjectTypes: {
    env: 'AUTHZEN_SUBJECT_TYPES',
    description:
      'What callers of AuthZEN call the types of subjects, for example identity=user, service=oauth_client. user, group and oauth_client are always understood.',
    expected:
      'a list of name=type separated by commas, the type being user, group or oauth_client, and no name one of these or given twice',
    parse: subjectTypes,
  },
  authzenAnswers: {
    env: 'AUTHZEN_ANSWERS',
    description:
      'What an AuthZEN answer carries without a Prefer header: full (with its context: reason, sources, revision) or minimal (only what the standard requires).',
    expected: 'full or minimal',
    default: 'full',
    parse: oneOf('full', 'minimal'),
  },
} satisfies Record<string, Setting<unknown>>;
