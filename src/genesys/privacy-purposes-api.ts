import type { ApiClientClass } from 'purecloud-platform-client-v2';

const PATH = '/api/v2/privacy/purposes';
const JSON_ONLY = ['application/json'];

type Parameters = Record<string, string>;

/** Calls for data-sharing purposes, in the style of the SDK's own classes: it has none for them. */
export class PrivacyPurposesApi {
  constructor(private readonly client: ApiClientClass) {}

  postPrivacyPurposesQuery(body: object): Promise<unknown> {
    return this.call('POST', `${PATH}/query`, {}, body);
  }

  postPrivacyPurposes(body: object): Promise<unknown> {
    return this.call('POST', PATH, {}, body);
  }

  getPrivacyPurpose(purposeId: string): Promise<unknown> {
    return this.call('GET', `${PATH}/{purposeId}`, { purposeId });
  }

  putPrivacyPurpose(purposeId: string, body: object): Promise<unknown> {
    return this.call('PUT', `${PATH}/{purposeId}`, { purposeId }, body);
  }

  deletePrivacyPurpose(purposeId: string): Promise<unknown> {
    return this.call('DELETE', `${PATH}/{purposeId}`, { purposeId });
  }

  private call(method: string, path: string, parameters: Parameters, body?: object): Promise<unknown> {
    const authNames = ['PureCloud OAuth'];
    return this.client.callApi(
      path,
      method,
      parameters,
      {},
      {},
      {},
      body,
      authNames,
      JSON_ONLY,
      JSON_ONLY,
    ) as Promise<unknown>;
  }
}
