import type { RouteOptions } from 'fastify';
import { type DomainError, NotFoundError } from '../common/errors';
import { MethodNotAllowedError } from './method-not-allowed-error';

interface KnownPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** The paths of all routes: tells a path that is not there from one that is there with other methods. */
export class KnownPaths {
  private readonly paths = new Map<string, KnownPath>();

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    // A route for every path, such as that of CORS, makes none known.
    if (/^\/?\*$/.test(url)) return;
    const known = this.paths.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) known.methods.add(one);
    this.paths.set(url, known);
  }

  /** Why nothing answers this method at this URL. */
  refusalOf(url: string): DomainError {
    const methods = this.methodsAt(url.split(/[?#]/, 1)[0]!);
    return methods.length > 0 ? new MethodNotAllowedError(methods) : new NotFoundError();
  }

  /** The methods that any path has. */
  get methods(): string[] {
    return sorted([...this.paths.values()]);
  }

  private methodsAt(path: string): string[] {
    return sorted([...this.paths.values()].filter(({ pattern }) => pattern.test(path)));
  }
}

function sorted(paths: readonly KnownPath[]): string[] {
  return [...new Set(paths.flatMap(({ methods }) => [...methods]))].sort();
}

/** Parameters are whole parts of a path (`:id`); a star at the end is any rest. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
