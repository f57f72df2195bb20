import { Injectable } from '@nestjs/common';
import type { FastRoute } from './fast-route';

/** The routes that have a fast lane. Features add theirs when they begin. */
@Injectable()
export class FastRoutes {
  private readonly byPath = new Map<string, FastRoute>();

  add(route: FastRoute): void {
    this.byPath.set(route.path, route);
  }

  find(method: string | undefined, path: string): FastRoute | undefined {
    const route = this.byPath.get(path);
    return route?.method === method ? route : undefined;
  }
}
