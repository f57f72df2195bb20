import { nameEnums } from './named-enums';
import type { Operation, Schema, Schemas } from './openapi-types';

const severities = ['low', 'high'];

describe('the names of enums', () => {
  const listed: Schema = { type: 'string', enum: ['high', 'low'], description: 'How bad.' };
  const query = { name: 'severity', in: 'query' as const, schema: { type: 'array' as const, items: listed } };
  const operation: Operation = { operationId: 'list', parameters: [query], responses: {} };
  const schemas: Schemas = {
    ConflictRuleDto: { properties: { severity: { type: 'string', enum: severities } } },
    Other: { properties: { state: { type: 'string', enum: ['on', 'off'] } } },
  };
  nameEnums([operation], schemas);

  it('stand wherever the same values were, in whatever order, with what was said there', () => {
    const named = { $ref: '#/components/schemas/Severity' };
    expect(schemas.ConflictRuleDto).toEqual({ properties: { severity: named } });
    expect(operation.parameters).toEqual([
      { ...query, schema: { type: 'array', items: { ...named, description: 'How bad.' } } },
    ]);
    expect(schemas.Severity).toEqual({ type: 'string', enum: severities });
  });

  it('leave other values alone, and what was given as it was', () => {
    expect(schemas.Other).toEqual({ properties: { state: { type: 'string', enum: ['on', 'off'] } } });
    expect(listed.enum).toEqual(['high', 'low']);
  });
});
