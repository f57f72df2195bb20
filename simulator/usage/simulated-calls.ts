/** How often a client called an operation on one day, and how that ended. */
export interface SimulatedCalls {
  clientId: string;
  /** The person for whom the client acted; missing for a client that speaks for itself. */
  userId?: string;
  /** How many days ago that was when the simulator started; 0 is that day. */
  daysAgo: number;
  httpMethod: (typeof httpMethods)[number];
  /** Such as `/api/v2/users/{userId}`. */
  templateUri: string;
  platform?: string;
  /** Requests by the class of their status; those that are not said were none. 429 is not among 400. */
  status200?: number;
  status300?: number;
  status400?: number;
  status429?: number;
  status500?: number;
}

export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
