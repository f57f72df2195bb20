/** Which data categories a permission opens. */
export interface PermissionCategories {
  readonly permission: string;
  /** Keys; none where it opens no personal data. */
  readonly dataCategories: readonly string[];
  readonly origin: 'shipped' | 'custom';
  /** 1 for what is shipped; one more with every change. */
  readonly version: number;
}
