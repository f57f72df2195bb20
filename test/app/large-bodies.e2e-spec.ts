import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { AccessIndex } from '../../src/access/index/access-index';
import { readRequestedChange } from '../../src/changes/plan/requested-change';
import { Yielder } from '../../src/common/yielder';
import { InvalidRequestError } from '../../src/common/errors';
import { readSimulationBody } from '../../src/proposals/body/read-simulation-body';
import { arbitraryBody } from '../support/arbitrary-body';
import { propertyRuns } from '../support/property-runs';

/** What a change asks for is looked up while its body is read: nobody is there to be found. */
const sources = {
  index: { subject: () => undefined } as unknown as AccessIndex,
  simulated: () => Promise.resolve([]),
};
const BEYOND_SHAPE = 'names a user that does not exist';

const readers: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
  CreateSimulationDto: (body) => readSimulationBody(body, new Yielder()),
  // A text is CSV, which the schema of JSON says nothing about.
  CreateChangeDto: (body) => readRequestedChange(typeof body === 'string' ? null : body, sources),
};

describe('bodies that are read by hand', () => {
  // Built with what the compiler knows of types, which tests are not.
  const { components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
  const ajv = addFormats(new Ajv2020({ strict: false }));

  it.each(Object.keys(readers))('are taken as %s describes them, and not otherwise', async (name) => {
    const validate = ajv.compile({ $ref: `#/components/schemas/${name}`, components });
    const counts = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryBody(name, components?.schemas as never), async (body) => {
        const taken = await isTaken(readers[name]!(body));
        counts[taken ? 'taken' : 'refused']++;
        expect([taken, body]).toEqual([validate(body), body]);
      }),
      propertyRuns(500),
    );
    expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(50);
  });
});

async function isTaken(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return error.errors.every(({ detail }) => detail === BEYOND_SHAPE);
  }
}
