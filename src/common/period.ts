/** From one moment on until before another: RFC 3339 in UTC, with milliseconds. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
