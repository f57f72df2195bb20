/** A refusal in the words of the API. Codes and texts are those that its Swagger document lists. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly messageParams: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const notFound = (code = 'not.found') =>
  new ApiError(404, code, 'The requested resource was not found.');

export const badRequest = (code: string, message: string) => new ApiError(400, code, message);

export const invalidQueryValue = (value: string, parameter: string, allowed: string) =>
  new ApiError(
    400,
    'invalid.query.param.value',
    `Value [${value}] is not valid for parameter [${parameter}]. Allowable values are: ${allowed}`,
    { value, parameter, allowed },
  );

export const missingPermissions = (permissions: readonly string[]) => {
  const named = permissions.join(', ');
  const text = 'Unable to perform the requested action. You are missing the following permission(s): ';
  return new ApiError(403, 'missing.permissions', text + named, { permissions: named });
};

export const missingAnyPermissions = (permissions: readonly string[]) => {
  const named = permissions.join(', ');
  const text =
    'Unable to perform the requested action. You must have at least one of the following permissions assigned: ';
  return new ApiError(403, 'missing.any.permissions', text + named, { permissions: named });
};

export const missingDivisionPermission = (permission: string) =>
  new ApiError(
    403,
    'missing.division.permission',
    `Unable to perform the requested action. You are missing the following permission '${permission}' in the provided division(s).`,
    { permission },
  );

export const missingDivisionPermissions = () =>
  new ApiError(
    403,
    'missing.division.permissions',
    "User doesn't have required permissions to the division.",
  );

export const tooManyRequests = (retryAfterSeconds: number) =>
  new ApiError(
    429,
    'too.many.requests.retry.after',
    `Rate limit exceeded the maximum. Retry the request in [${retryAfterSeconds}] seconds`,
    {},
    { 'retry-after': String(retryAfterSeconds) },
  );
