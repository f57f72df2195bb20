import { GenesysApi } from '../genesys-api';
import { responseError } from '../interceptors/response-error';
import type { Transport } from '../interceptors/transport';

/** Answers of operations, by method and path template; a number is an error status. */
export type ScriptedAnswers = Record<string, object | number>;

/** The SDK over a transport that answers by operation. What is not scripted is answered with 404. */
export function scriptedApi(answers: ScriptedAnswers): { api: GenesysApi; urls: string[] } {
  const urls: string[] = [];
  const transport: Transport = {
    send: (request) => {
      urls.push(request.url);
      const answer = answers[`${request.method} ${request.pathTemplate}`] ?? 404;
      if (typeof answer === 'number') throw responseError(request, { status: answer, headers: {}, body: {} });
      return Promise.resolve({ status: 200, headers: {}, data: answer });
    },
  };
  return { api: new GenesysApi(transport, 'https://api.example'), urls };
}
