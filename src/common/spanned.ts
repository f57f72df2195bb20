import {
  context,
  trace,
  type Attributes,
  type Span,
  type SpanOptions,
  SpanKind,
  SpanStatusCode,
} from '@opentelemetry/api';

/** Without a provider, which is so unless traces are on, its spans do nothing. */
const tracer = () => trace.getTracer('rolecall');

interface SpanNames {
  readonly name: string;
  readonly kind?: SpanKind;
  /** Templates, codes and kinds: never a name, an address or the id of a person. */
  readonly attributes?: Attributes;
}

/** Runs work in a span, which ends with it and says whether it failed. */
export async function spanned<Result>(
  { name, ...options }: SpanNames,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const span = tracer().startSpan(name, options);
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span));
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** A span of what has ended already, within the one of now; without that, none. */
export function spanOfPast(name: string, options: SpanOptions, error?: unknown): void {
  if (trace.getActiveSpan() === undefined) return;
  const span = tracer().startSpan(name, options);
  if (error !== undefined) failed(span, error);
  span.end();
}

/** The code of an error of ours, or its class. Messages may name people. */
function failed(span: Span, error: unknown): void {
  const { code } = error as { readonly code?: unknown };
  const type = typeof code === 'string' ? code : error instanceof Error ? error.name : 'error';
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
