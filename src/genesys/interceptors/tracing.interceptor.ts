import { SpanKind } from '@opentelemetry/api';
import { spanned } from '../../common/spanned';
import type { GenesysInterceptor } from './genesys-interceptor';
import { hostOf } from './host-of';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** A span for each attempt that is sent, by the template of its path. */
export class TracingInterceptor implements GenesysInterceptor {
  intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const { method, pathTemplate, progress } = request;
    const attributes = {
      'http.request.method': method,
      'url.template': pathTemplate,
      'server.address': hostOf(request),
      'http.request.resend_count': progress.attempts,
    };
    return spanned({ name: `${method} ${pathTemplate}`, kind: SpanKind.CLIENT, attributes }, async (span) => {
      const response = await next.send(request);
      span.setAttribute('http.response.status_code', response.status);
      return response;
    });
  }
}
