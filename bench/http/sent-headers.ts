/** What the bare server has to send to send the same bytes; Date and Connection it adds by itself. */
export function sentHeaders(answer: Response): Record<string, string> {
  const ownOnes = new Set(['date', 'connection', 'keep-alive']);
  return Object.fromEntries([...answer.headers].filter(([name]) => !ownOnes.has(name)));
}
