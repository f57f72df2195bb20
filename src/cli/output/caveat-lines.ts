/** What limits an answer, in words. */
export function caveatLines(answer: {
  readonly caveats?: readonly string[];
  readonly partial: boolean;
}): string[] {
  const lines: string[] = [];
  if (answer.caveats?.includes('access_policy_may_apply'))
    lines.push('An access policy of Genesys may still refuse.');
  if (answer.partial) lines.push('Rolecall could not see the whole organisation: something may be missing.');
  return lines;
}
