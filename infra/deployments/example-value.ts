import { BlockList, isIP } from 'node:net';

/** Words that stand where something has still to be put. */
const MARKERS = [
  /EXAMPLE/,
  /\b(example|placeholder|change[-_ ]?me|todo|tbd|fixme|contoso|fabrikam)\b/i,
  /^<.*>$/,
  /^(…|\.{3}|x{3,}|-)$/i,
];

/** Account numbers of AWS's own documentation, and those of one digit. */
const PLACEHOLDER_ACCOUNT =
  /(?<!\d)(123456789012|012345678901|111122223333|444455556666|777788889999|999988887777|210987654321|098765432109|(\d)\2{11})(?!\d)/;
/** An id of one digit, or that of the documentation of certificates. */
const PLACEHOLDER_ID = /\b(([0-9a-f])\2{7}-\2{4}-\2{4}-\2{4}-\2{12}|12345678-1234-1234-1234-123456789012)\b/i;
/** Top-level names that are nobody's (RFC 2606, RFC 6761); `example` below another is told by its word. */
const RESERVED_NAMES = new Set(['test', 'example', 'invalid', 'localhost']);

/** Addresses of one's own machine, and those for documents (RFC 5737, RFC 3849). */
const NOBODYS_ADDRESSES = new BlockList();
for (const [address, bits] of [
  ['127.0.0.0', 8],
  ['0.0.0.0', 8],
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
] as const)
  NOBODYS_ADDRESSES.addSubnet(address, bits, 'ipv4');
NOBODYS_ADDRESSES.addSubnet('2001:db8::', 32, 'ipv6');
NOBODYS_ADDRESSES.addAddress('::1', 'ipv6');

/** The host that a text names: of an address, of a mailbox, or the text itself where it has the form of a domain. */
const hostIn = (text: string): string | null => {
  if (URL.canParse(text)) return new URL(text).hostname;
  const domain = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text;
  return /^([\w-]+\.)*[\w-]+\.?$/.test(domain) ? domain : null;
};

const isReserved = (host: string): boolean => {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  const family = isIP(bare);
  if (family !== 0) return NOBODYS_ADDRESSES.check(bare, family === 6 ? 'ipv6' : 'ipv4');
  // A single word is a name of something, not a host.
  return bare === 'localhost' || (bare.includes('.') && RESERVED_NAMES.has(bare.split('.').at(-1) ?? ''));
};

/** What makes a text an example, and not something that somebody filled in; null where nothing does. */
export const exampleIn = (text: string): string | null => {
  if (MARKERS.some((marker) => marker.test(text))) return '是示例';
  if (PLACEHOLDER_ACCOUNT.test(text)) return '含有文档中的示例账号';
  if (PLACEHOLDER_ID.test(text)) return '含有示例编号';
  const host = hostIn(text);
  return host !== null && isReserved(host) ? '用了保留给示例和测试的域名或地址' : null;
};
