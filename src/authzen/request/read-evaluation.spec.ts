import { Fault } from './fault';
import { readEvaluation } from './read-evaluation';

const subject = { type: 'user', id: 'ada' };
const action = { name: 'read' };
const resource = { type: 'division', id: 'sales', properties: { v: 1 } };
const whole = { subject, action, resource };

describe('readEvaluation', () => {
  it('takes what is there and leaves the rest alone', () => {
    expect(readEvaluation({ ...whole, foo: 'bar' })).toEqual(whole);
  });

  it.each([
    [{ ...whole, subject: undefined }, '/subject'],
    [{ ...whole, subject: null }, '/subject'],
    [{ ...whole, subject: ['user', 'ada'] }, '/subject'],
    [{ ...whole, action: {} }, '/action/name'],
    [{ ...whole, action: { name: null } }, '/action/name'],
    [{ ...whole, resource: { type: 'division' } }, '/resource/id'],
    [{ ...whole, resource: { type: 1, id: 'x' } }, '/resource/type'],
    [{ ...whole, resource: { ...resource, properties: 'v' } }, '/resource/properties'],
    [{ ...whole, resource: { ...resource, properties: [] } }, '/resource/properties'],
  ])('says where %j is wrong', (given, pointer) => {
    expect(readEvaluation(given)).toEqual(new Fault(pointer, expect.any(String) as string));
  });

  it('takes null for properties and for defaults as if they were absent', () => {
    const { type, id } = resource;
    expect(readEvaluation({ ...whole, resource: { type, id, properties: null } })).toEqual({
      ...whole,
      resource: { type, id },
    });
    expect(readEvaluation(whole, { subject: null, action: null, resource: null })).toEqual(whole);
  });

  it('takes parts that an item lacks from the defaults', () => {
    expect(readEvaluation({ action: { name: 'write' } }, whole)).toEqual({
      ...whole,
      action: { name: 'write' },
    });
  });

  it('takes members that a part of an item lacks from the defaults, but never their properties', () => {
    const read = readEvaluation({ resource: { id: 'claims' } }, whole);
    expect(read).toEqual({ ...whole, resource: { type: 'division', id: 'claims' } });
  });

  it('does not repair an item with the defaults', () => {
    expect(readEvaluation({ subject: 'ada' }, whole)).toBeInstanceOf(Fault);
    expect(readEvaluation({ subject: { type: 7 } }, whole)).toBeInstanceOf(Fault);
    expect(readEvaluation({ subject: null }, whole)).toBeInstanceOf(Fault);
  });
});
