/** The command was called wrongly, or a file that it names cannot be used: nothing was verified. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
