import type { AnswerEffect } from './fault';

type Fields = Record<string, unknown>;

/** The body that a fault makes of an answer. What has no rows, or lacks the field already, stays as it is. */
export function alterAnswer(effect: AnswerEffect, body: unknown): unknown {
  switch (effect.kind) {
    case 'empty':
      return emptied(body as Fields);
    case 'null-row':
      return withNullRow(body as Fields);
    case 'without':
      return without(body, effect.field.split('.'));
  }
}

/** No row, no total, and no way on to a next page. */
function emptied(body: Fields): Fields {
  const nothing: Fields = { entities: [], total: 0, pageCount: 0 };
  const rest = Object.entries(body).filter(([name]) => !['nextUri', 'lastUri', 'cursor'].includes(name));
  return Object.fromEntries(rest.map(([name, value]) => [name, name in nothing ? nothing[name] : value]));
}

function withNullRow(body: Fields): Fields {
  const rows = (body.entities ?? []) as unknown[];
  return rows.length > 0 ? { ...body, entities: [null, ...rows.slice(1)] } : body;
}

function without(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Fields;
  if (rest.length === 0) delete copy[name];
  else copy[name] = without(copy[name], rest);
  return copy;
}
