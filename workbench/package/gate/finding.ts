/** What a manifest can be refused for. */
export type ManifestRule =
  | 'not-xml'
  | 'element-missing'
  | 'element-order'
  | 'element-unknown'
  | 'office-reader'
  | 'id'
  | 'version'
  | 'host'
  | 'requirement-set'
  | 'duplicate-id'
  | 'resource-undefined'
  | 'resource-unused'
  | 'text-too-long'
  | 'translation-missing'
  | 'address-not-https'
  | 'domain-missing'
  | 'page-missing'
  | 'function-unknown'
  | 'icon-missing'
  | 'icon-size';

export interface ManifestFinding {
  readonly rule: ManifestRule;
  /** The element, resource or address that is wrong. */
  readonly where: string;
  readonly text: string;
}

/** What a manifest is checked against: the site that it points to. */
export interface ManifestSite {
  /** The bytes that the site answers a path with, from its origin on (`/addin/taskpane.html`); null where it has nothing. */
  readonly file: (path: string) => Uint8Array | null;
  /** Functions that the command page associates. */
  readonly functions: readonly string[];
  /** Origins besides the add-in's own that its windows go to: the identity provider's. */
  readonly domains: readonly string[];
}
