/** Properties of a document that Excel shows under 文件 > 信息. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  /** ISO 8601. */
  creationDate: string;
}

export type CustomPropertyValue = string | number | boolean;

/** What a workbook carries beside its sheets. */
export interface DocumentState {
  readonly properties: DocumentProperties;
  readonly customProperties: Map<string, CustomPropertyValue>;
  /** `workbook.settings`: JSON values of the add-in, by key. */
  readonly settings: Map<string, unknown>;
  /** `Office.context.document.settings`: serialised values, by key. */
  readonly documentSettings: Map<string, string>;
  /** Custom XML parts, by id. */
  readonly xmlParts: Map<string, string>;
}

export function newDocumentState(): DocumentState {
  return {
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
      lastAuthor: '',
      revisionNumber: 1,
      creationDate: '',
    },
    customProperties: new Map(),
    settings: new Map(),
    documentSettings: new Map(),
    xmlParts: new Map(),
  };
}
