export interface PageContents {
  readonly title: string;
  /** Address of office.js. */
  readonly officeJs: string;
  /** The script that fetches the page's parts, relative to the page. */
  readonly loader: string;
  /** What the page starts with, and after it the parts that it imports at once, fetched beside it instead of after it. */
  readonly parts: readonly string[];
  readonly stylesheet: string;
  /** What stands in the page until the script has run, as HTML of ours. */
  readonly body: string;
  readonly policy: string;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page of the add-in as HTML. */
export const pageHtml = ({
  title,
  officeJs,
  loader,
  parts,
  stylesheet,
  body,
  policy,
}: PageContents): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(stylesheet)}">
<script src="${escape(officeJs)}"></script>
${parts.map((part) => `<link rel="preload" as="script" href="${escape(part)}">`).join('\n')}
<script defer src="${escape(loader)}" data-start="${escape(parts[0] ?? '')}" data-office-js="${escape(officeJs)}"></script>
</head>
<body>
${body}
</body>
</html>
`;
