import { answers, aRequest, ScriptedTransport } from '../testing/scripted-transport';
import { intercepted, type GenesysInterceptor } from './genesys-interceptor';

const noting = (name: string, notes: string[]): GenesysInterceptor => ({
  async intercept(request, next) {
    notes.push(`${name} begins`);
    const answer = await next.send(request);
    notes.push(`${name} ends`);
    return answer;
  },
});

describe('intercepted', () => {
  it('is the wire itself without interceptors', async () => {
    const wire = new ScriptedTransport([answers('done')]);
    await expect(intercepted([], wire).send(aRequest())).resolves.toMatchObject({ data: 'done' });
  });

  it('puts the first interceptor outermost', async () => {
    const notes: string[] = [];
    const wire = new ScriptedTransport([answers('done')]);
    await intercepted([noting('outer', notes), noting('inner', notes)], wire).send(aRequest());
    expect(notes).toEqual(['outer begins', 'inner begins', 'inner ends', 'outer ends']);
  });
});
