/** Continues synchronously if there is nothing to wait for: a promise would cost more than an evaluation. */
export function whenReady<T, Result>(
  value: T | Promise<T>,
  goOn: (value: T) => Result,
): Result | Promise<Awaited<Result>> {
  return value instanceof Promise ? value.then(goOn as (value: T) => Awaited<Result>) : goOn(value);
}
