import { responseError } from '../interceptors/response-error';
import type { GenesysRequest, GenesysResponse, Transport } from '../interceptors/transport';

export type Step = (request: GenesysRequest) => GenesysResponse | Promise<GenesysResponse>;

/** Answers by a script; its last step answers everything that follows. */
export class ScriptedTransport implements Transport {
  readonly requests: GenesysRequest[] = [];

  constructor(private readonly steps: readonly Step[]) {}

  async send(request: GenesysRequest): Promise<GenesysResponse> {
    const step = this.steps[Math.min(this.requests.length, this.steps.length - 1)]!;
    this.requests.push(request);
    return step(request);
  }
}

export function aRequest(overrides: Partial<GenesysRequest> = {}): GenesysRequest {
  return {
    method: 'GET',
    url: 'https://api.example/api/v2/things/7?secret=1',
    pathTemplate: '/api/v2/things/{thingId}',
    headers: {},
    priority: 'interactive',
    repeatable: true,
    deadline: Infinity,
    progress: { attempts: 0 },
    ...overrides,
  };
}

export const answers =
  (data: unknown = {}): Step =>
  () => ({ status: 200, headers: {}, data });

/** Throws what the wire throws for that answer. */
export const refuses =
  (status: number, headers: Record<string, string> = {}, body: unknown = {}): Step =>
  (request) => {
    throw responseError(request, { status, headers, body });
  };

export const fails =
  (error: Error): Step =>
  () => {
    throw error;
  };

/** Never answers; ends with the signal, as the wire does. */
export const hangs: Step = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
