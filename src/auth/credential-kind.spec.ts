import { API_KEY_PREFIX } from './api-keys';
import { credentialKind } from './credential-kind';

describe('credentialKind', () => {
  it.each([
    [`Bearer ${API_KEY_PREFIX}nonsense`, 'api_key'],
    ['bearer header.payload.signature', 'jwt'],
    ['Bearer header.payload.', 'jwt'],
    [`Bearer ${'x'.repeat(40)}`, 'opaque_token'],
    ['Bearer short', 'other'],
    ['Bearer', 'other'],
    ['Basic dXNlcjpwYXNz', 'other'],
    ['', 'other'],
  ])('%s looks like %s', (authorization, kind) => {
    expect(credentialKind(authorization)).toBe(kind);
  });
});
