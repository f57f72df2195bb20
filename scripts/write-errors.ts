import { writeFileSync } from 'node:fs';
import { errorsMarkdown } from './errors/errors-documentation';

/** Writes what the table of codes says into docs/errors.md. */
writeFileSync('docs/errors.md', errorsMarkdown());
