import type { MaintenanceCommand } from '../command';
import { readPlaces } from '../places';
import { readArguments } from '../read-arguments';
import { rotateSigningKey } from './rotate-signing-key';

/** `rolecall-rotate-signing-key`: a new key for the checkpoints of the audit log. */
export const rotateCommand: MaintenanceCommand = {
  usage: `Usage: rolecall-rotate-signing-key [--compromised]

Puts a new key into AUDIT_SIGNING_KEY_FILE. Checkpoints of the former key still verify: its public half stays in the
file. Restart the service afterwards; where several instances share the key, give each the new file first.

  --compromised   others may have the former key: drop its public half as well, so that nothing signed with it counts

Exit codes: 0 done, 1 failed, 2 called wrongly.
`,
  run(args, env) {
    const { options } = readArguments(args, { compromised: 'boolean' }, []);
    const { signingKeyFile } = readPlaces(env);
    const { keyId, formerKeyId, publicFile } = rotateSigningKey(signingKeyFile, options.compromised === true);
    return (
      `The signing key is now ${keyId}; it was ${formerKeyId}.\n` +
      `Restart the service, and keep a copy of ${publicFile} where the log is not.`
    );
  },
};
