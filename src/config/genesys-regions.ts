export interface GenesysRegion {
  /** The AWS name, as in `us-east-1`. */
  readonly awsName: string;
  /** The API is at `api.{host}`, the token endpoint at `login.{host}`. */
  readonly host: string;
}

/** The regions of the official SDK 262. A test compares this table with the SDK's own. */
export const genesysRegions: readonly GenesysRegion[] = [
  { awsName: 'us-east-1', host: 'mypurecloud.com' },
  { awsName: 'us-east-2', host: 'use2.us-gov-pure.cloud' },
  { awsName: 'us-west-2', host: 'usw2.pure.cloud' },
  { awsName: 'ca-central-1', host: 'cac1.pure.cloud' },
  { awsName: 'sa-east-1', host: 'sae1.pure.cloud' },
  { awsName: 'mx-central-1', host: 'mxc1.pure.cloud' },
  { awsName: 'eu-west-1', host: 'mypurecloud.ie' },
  { awsName: 'eu-west-2', host: 'euw2.pure.cloud' },
  { awsName: 'eu-central-1', host: 'mypurecloud.de' },
  { awsName: 'eu-central-2', host: 'euc2.pure.cloud' },
  { awsName: 'eusc-de-east-1', host: 'edee1.eusc-pure.cloud' },
  { awsName: 'me-central-1', host: 'mec1.pure.cloud' },
  { awsName: 'ap-south-1', host: 'aps1.pure.cloud' },
  { awsName: 'ap-southeast-1', host: 'apse1.pure.cloud' },
  { awsName: 'ap-southeast-2', host: 'mypurecloud.com.au' },
  { awsName: 'ap-northeast-1', host: 'mypurecloud.jp' },
  { awsName: 'ap-northeast-2', host: 'apne2.pure.cloud' },
  { awsName: 'ap-northeast-3', host: 'apne3.pure.cloud' },
];

/**
 * The region of an AWS name (`us-east-1`, or `us_east_1` as the SDK spells it) or of a host
 * (`mypurecloud.com`). Anything else has none, so that a setting cannot point our secret elsewhere.
 */
export function resolveRegion(value: string): GenesysRegion | undefined {
  return genesysRegions.find(
    ({ awsName, host }) => value === awsName || value === awsName.replaceAll('-', '_') || value === host,
  );
}
