import { randomUUID } from 'node:crypto';
import { UsageError } from '../cli.errors';
import type { CliCommand, CliOptions } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { isObject, listIn, parsedJson, readText } from '../files/read-text';
import { each, itemWithIds } from '../names/with-ids';
import type { Session } from '../session';
import { planExit, showPlan } from './show-plan';

type Body = components['schemas']['CreateChangeDto'];

export const plan: CliCommand = {
  name: 'plan',
  summary: 'Plan a change of grants; nothing is written to Genesys',
  args: [{ syntax: '[file]', about: 'CSV or JSON with the items; - reads standard input' }],
  options: [
    { flags: '--simulation <id>', about: 'plan what was simulated' },
    { flags: '--from <user>', about: 'with --to: give the access of this user' },
    { flags: '--to <user>', about: 'with --from: to this user' },
  ],
  async run(session, [path], options) {
    const body =
      path === undefined ? await proposalOf(session, options) : await contentOf(session, path, options);
    const planned = await answered(
      session.api.POST('/api/v1/changes', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        ...(typeof body === 'string' && { headers: { 'content-type': 'text/csv' } }),
        body: body as Body,
        bodySerializer: (content: unknown) =>
          typeof content === 'string' ? content : JSON.stringify(content),
      }),
    );
    await showPlan(session, planned);
    return planExit(planned);
  },
};

async function proposalOf({ names }: Session, { simulation, from, to }: CliOptions): Promise<Body> {
  const copy = typeof from === 'string' && typeof to === 'string';
  if (typeof simulation === 'string' && from === undefined && to === undefined)
    return { simulationId: simulation };
  if (simulation !== undefined || !copy)
    throw new UsageError('Give a file, or --simulation, or --from and --to.');
  const [{ id: fromUserId }, { id: toUserId }] = [await names.user(from), await names.user(to)];
  return { copyAccess: { fromUserId, toUserId } };
}

/** CSV is sent to the service as it is, which resolves names in it; names in JSON become ids here. */
async function contentOf({ io, names }: Session, path: string, options: CliOptions): Promise<Body | string> {
  if ([options.simulation, options.from, options.to].some((value) => value !== undefined))
    throw new UsageError('Give a file, or --simulation, or --from and --to.');
  const text = await readText(path, io);
  if (!/^\s*[[{]/.test(text)) return text;
  const content = parsedJson(text, path);
  const rest = isObject(content) ? content : {};
  return {
    ...rest,
    items: await each(listIn(content, 'items', path), (item) => itemWithIds(item, names)),
  } as Body;
}
