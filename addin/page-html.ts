/** Microsoft's own address of office.js: what production loads. China's is `https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js`. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface PageParts {
  readonly title: string;
  /** Address of office.js. */
  readonly officeJs: string;
  /** The page's own module, relative to the page. */
  readonly script: string;
  /** Modules that the script imports at once, fetched beside it instead of after it. */
  readonly preload: readonly string[];
  readonly stylesheet: string;
  /** What stands in the page until the script has run, as HTML of ours. */
  readonly body: string;
  readonly policy: string;
}

/** Origins that the pages may use besides their own. */
export interface PolicyOptions {
  readonly officeJs: string;
  /** Origins of the API and of the identity provider, where they are not the add-in's own. */
  readonly connect: readonly string[];
}

const originOf = (address: string) => (/^https:\/\//.test(address) ? new URL(address).origin : "'self'");

/**
 * Content-Security-Policy of the pages. No inline script and no eval anywhere. Styles: Griffel (Fluent UI) and office.js make style elements while running,
 * which is what 'unsafe-inline' is for; it stands for styles only.
 * `frame-ancestors` cannot be said in a page: the server's headers say who may frame it.
 */
export const contentSecurityPolicy = ({ officeJs, connect }: PolicyOptions): string => {
  const office = originOf(officeJs);
  const sources = (...origins: string[]) => [...new Set(["'self'", ...origins])].join(' ');
  return [
    `default-src 'none'`,
    `script-src ${sources(office)}`,
    `connect-src ${sources(...connect)}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
  ].join('; ');
};

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page of the add-in as HTML. */
export const pageHtml = ({
  title,
  officeJs,
  script,
  preload,
  stylesheet,
  body,
  policy,
}: PageParts): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(stylesheet)}">
<script src="${escape(officeJs)}"></script>
${preload.map((module) => `<link rel="modulepreload" href="${escape(module)}">`).join('\n')}
<script type="module" src="${escape(script)}"></script>
</head>
<body>
${body}
</body>
</html>
`;
