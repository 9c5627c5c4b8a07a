/**
 * Imported first, for what it does: hides two warnings that packages print to whoever deploys them, and that only puzzle somebody who tries the workbench.
 * The identity provider is local and forgets its sessions on purpose; the SDK announces when it will drop this Node.
 */
const OIDC_PROVIDER = /oidc-provider (WARNING|NOTICE)/;
const { warn, info } = console;
const unless =
  (print: typeof console.warn) =>
  (...said: unknown[]) => {
    if (!OIDC_PROVIDER.test(String(said[0]))) print(...said);
  };
console.warn = unless(warn);
console.info = unless(info);
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
