/** Where the evidence for a control is, from the beginning of one day until that of another (UTC). */
export function evidenceAddress(control: string, from: string, to: string): string | undefined {
  if (from === '' || to === '' || from >= to) return undefined;
  const period = new URLSearchParams({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });
  return `/api/v1/evidence/${encodeURIComponent(control)}?${period.toString()}`;
}
