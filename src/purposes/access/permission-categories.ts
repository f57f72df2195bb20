/** Which data categories a permission opens. */
export interface PermissionCategories {
  readonly permission: string;
  /** Keys; empty where it opens no personal data. */
  readonly dataCategories: readonly string[];
  readonly origin: 'shipped' | 'custom';
  /** 1 for what is shipped; increases by one with every change. */
  readonly version: number;
}
