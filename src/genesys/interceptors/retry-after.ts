const latestDelayMs = 24 * 60 * 60 * 1000;

/**
 * Milliseconds to wait by `Retry-After` (RFC 9110 §10.2.3: seconds or an HTTP date), at most a day.
 * A date is compared with the server's own `Date`, because its clock may differ from ours.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const value = headers['retry-after']?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : untilDate(value, headers.date);
  return ms === undefined ? undefined : Math.min(Math.max(0, ms), latestDelayMs);
}

function untilDate(value: string, serverDate: string | undefined): number | undefined {
  // `Date.parse` reads "-5" and "1.5" as years and months: an HTTP date begins with the name of a day.
  const at = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : NaN;
  const now = serverDate === undefined ? NaN : Date.parse(serverDate);
  const ms = at - now;
  return Number.isNaN(ms) ? undefined : ms;
}
