import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Context,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

const contexts = new WeakMap<FastifyRequest, Context>();

/**
 * A span for each request, named by the template of its route, within the trace of its `traceparent`. Call it before any
 * route is registered, and only while traces are on: requests pay for it.
 */
export function traceRequests(instance: FastifyInstance): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    const { method, routeOptions, headers } = request;
    const route = routeOptions.url ?? 'unknown';
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    const attributes = { 'http.request.method': method, 'http.route': route };
    const span = trace
      .getTracer('rolecall')
      .startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
    const active = trace.setSpan(parent, span);
    contexts.set(request, active);
    // Its last line is written in no context.
    request.log = request.log.child({ trace_id: span.spanContext().traceId });
    context.with(active, done);
  });
  // The body arrives in the context of its connection.
  instance.addHook('preValidation', enter);
  instance.addHook('onResponse', (request, reply, done) => {
    const span = trace.getSpan(contexts.get(request) ?? ROOT_CONTEXT);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}

function enter(request: FastifyRequest, _reply: unknown, done: HookHandlerDoneFunction): void {
  context.with(contexts.get(request) ?? ROOT_CONTEXT, done);
}
