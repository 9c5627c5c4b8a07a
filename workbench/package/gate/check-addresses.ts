import type { Document, Element } from '@xmldom/xmldom';
import { allElements, allNamed, attributeOf, childOf, childrenOf, nameOf, rootOf, textOf } from '../manifest-xml';
import type { ManifestFinding, ManifestSite } from './finding';
import { pngSize } from './png-size';

/** Pixels of the add-in's own icon. */
const OWN_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;
/** Pixels without which Office shows no button. */
const REQUIRED_SIZES = [16, 32, 80];

interface Address {
  readonly where: string;
  readonly value: string;
}

/** Every address of the manifest, with its overrides. */
const addressesOf = (document: Document): readonly Address[] =>
  allElements(document).flatMap((element): Address[] => {
    const where = attributeOf(element, 'id') ?? nameOf(element);
    if (nameOf(element) === 'AppDomain') return [{ where, value: textOf(element) }];
    if (!/(?:Url|Location|Image)$/.test(nameOf(element))) return [];
    return [element, ...childrenOf(element)].flatMap((each) => {
      const value = attributeOf(each, 'DefaultValue') ?? attributeOf(each, 'Value');
      return value === null ? [] : [{ where, value }];
    });
  });

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** Whether the windows of the add-in may go where they go. SupportUrl opens in a browser of its own. */
const checkDomains = (document: Document, addresses: readonly Address[], domains: readonly string[]) => {
  const listed = allNamed(document, 'AppDomain').map((domain) => parsed(textOf(domain))?.origin);
  const needed = addresses
    .filter(({ where }) => where !== 'SupportUrl' && where !== 'AppDomain')
    .flatMap(({ value }) => parsed(value)?.origin ?? []);
  return [...new Set([...needed, ...domains])]
    .filter((origin) => !listed.includes(origin))
    .map((where): ManifestFinding => ({ rule: 'domain-missing', where, text: 'AppDomains 中没有这个域名。' }));
};

const checkIcon = (address: string, size: number, where: string, site: ManifestSite): readonly ManifestFinding[] => {
  const path = parsed(address)?.pathname ?? '';
  const bytes = site.file(path);
  if (!bytes) return [{ rule: 'icon-missing', where, text: `没有图标文件 ${path}。` }];
  const is = pngSize(bytes);
  if (is?.width === size && is.height === size) return [];
  const found = is ? `${String(is.width)}×${String(is.height)}` : '不是 PNG';
  return [{ rule: 'icon-size', where, text: `应为 ${String(size)}×${String(size)} 像素，实为 ${found}。` }];
};

const checkIcons = (document: Document, site: ManifestSite): readonly ManifestFinding[] => {
  const images = new Map(
    allNamed(document, 'Images')
      .flatMap(childrenOf)
      .map((image) => [attributeOf(image, 'id') ?? '', attributeOf(image, 'DefaultValue') ?? '']),
  );
  const own = Object.entries(OWN_ICONS).flatMap(([name, size]) => {
    const address = attributeOf(childOf(rootOf(document), name), 'DefaultValue');
    return address === null ? [] : checkIcon(address, size, name, site);
  });
  const ofButtons = allNamed(document, 'Icon').flatMap((icon) => {
    const owner = attributeOf(icon.parentNode as Element | null, 'id') ?? 'Icon';
    const uses = childrenOf(icon).map((image) => ({
      size: Number(attributeOf(image, 'size')),
      id: attributeOf(image, 'resid') ?? '',
    }));
    const missing = REQUIRED_SIZES.filter((size) => !uses.some((use) => use.size === size)).map(
      (size): ManifestFinding => ({ rule: 'icon-missing', where: owner, text: `没有 ${String(size)} 像素的图标。` }),
    );
    const wrong = uses.flatMap(({ size, id }) => {
      const address = images.get(id);
      return address === undefined ? [] : checkIcon(address, size, id, site);
    });
    return [...missing, ...wrong];
  });
  return [...own, ...ofButtons];
};

/** Addresses of a manifest, against the site that they point to. */
export const checkAddresses = (document: Document, site: ManifestSite): readonly ManifestFinding[] => {
  const addresses = addressesOf(document);
  const own = parsed(
    attributeOf(childOf(childOf(rootOf(document), 'DefaultSettings'), 'SourceLocation'), 'DefaultValue') ?? '',
  )?.origin;
  return [
    ...addresses
      .filter(({ value }) => parsed(value)?.protocol !== 'https:')
      .map(({ where, value }): ManifestFinding => ({
        rule: 'address-not-https',
        where,
        text: `${value} 不是 https 地址。`,
      })),
    ...checkDomains(document, addresses, site.domains),
    ...addresses
      .filter(({ value }) => parsed(value)?.origin === own && parsed(value)?.pathname.endsWith('.html') === true)
      .filter(({ value }) => site.file(parsed(value)?.pathname ?? '') === null)
      .map(({ where, value }): ManifestFinding => ({ rule: 'page-missing', where, text: `没有页面 ${value}。` })),
    ...checkIcons(document, site),
  ];
};
