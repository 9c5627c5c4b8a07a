/** Whom the add-in's pages deal with besides their own origin. */
export interface SiteOrigins {
  /** Address of office.js: absolute, or a path on the pages' own origin. */
  readonly officeJs: string;
  /** Origins of the API and of the identity provider, where they are not the add-in's own. */
  readonly connect: readonly string[];
  /** Who may frame the pages: origins, or `'self'`. */
  readonly framedBy: readonly string[];
}

export interface SitePolicy {
  /** For the `<meta>` of the page: the page is safe whoever serves it. */
  readonly page: string;
  /** For the `Content-Security-Policy` header of the server: the same, and who may frame the page, which a page cannot say of itself. */
  readonly header: string;
}

/** The folder of office.js, which loads the rest of itself from there; nothing else of that server may run. */
const scriptFolder = (address: string) =>
  address.startsWith('https://') ? address.slice(0, address.lastIndexOf('/') + 1) : "'self'";

/**
 * Content-Security-Policy of the add-in's pages. No inline script and no eval anywhere. Styles: Griffel (Fluent UI) and office.js make style elements while
 * running, which is what 'unsafe-inline' is for; it stands for styles only. The server sends `header`, and neither `X-Frame-Options` (Excel on the web frames
 * the pane) nor `Cross-Origin-Opener-Policy` (the sign-in dialog talks to its opener).
 */
export const sitePolicy = ({ officeJs, connect, framedBy }: SiteOrigins): SitePolicy => {
  const sources = (...origins: string[]) => [...new Set(["'self'", ...origins])].join(' ');
  const page = [
    `default-src 'none'`,
    `script-src ${sources(scriptFolder(officeJs))}`,
    `connect-src ${sources(...connect)}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
  ].join('; ');
  return { page, header: `${page}; frame-ancestors ${framedBy.join(' ')}` };
};
