/** Posts to the service or the simulator; returns the answer's body. Throws for answers of 400 and more. */
export async function post<Answer>(
  url: string,
  body?: object,
  apiKey = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const type = body && { 'content-type': 'application/json' };
  const headers = { authorization: `Bearer ${apiKey}`, ...type, ...more };
  const answer = await fetch(url, { method: 'POST', headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
