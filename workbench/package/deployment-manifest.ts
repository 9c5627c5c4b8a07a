import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { v5 as nameBasedGuid } from 'uuid';
import { allElements, allNamed, attributeOf, childOf, childrenOf, parseManifest, rootOf, textOf } from './manifest-xml';

/** What a deployment's manifest says otherwise than the one to sideload. */
export interface ManifestDeployment {
  /** Origin of the add-in's pages. */
  readonly origin: string;
  /** Origins of the identity provider's pages. */
  readonly identity: readonly string[];
  /** Of the package: `1.2.3`. */
  readonly version: string;
  /** Address of a help page; without one the manifest names none. */
  readonly support?: string | undefined;
  /** Set behind the add-in's name, so that a trial and the real one can be told apart. */
  readonly label?: string | undefined;
  /** Made from the sideloaded add-in's Id, origin and label where it is not given: the same deployment always gets the same. */
  readonly id?: string | undefined;
}

/** The manifest in the repository lacks what every deployment's is made from. */
class SourceManifestUnusable extends Error {
  override readonly name = 'SourceManifestUnusable';
  constructor(missing: string) {
    super(`manifest.xml 缺少 ${missing}，无法生成部署用的清单。`);
  }
}

const needed = (element: Element | null, name: string): Element => {
  if (!element) throw new SourceManifestUnusable(name);
  return element;
};

const ADDRESSES = ['DefaultValue', 'Value'];
const moveAddresses = (document: Document, from: string, to: string): void => {
  for (const element of allElements(document))
    for (const name of ADDRESSES) {
      const value = attributeOf(element, name);
      if (value?.startsWith(`${from}/`)) element.setAttribute(name, `${to}${value.slice(from.length)}`);
    }
};

const setDomains = (document: Document, domains: readonly string[]): void => {
  const list = needed(childOf(rootOf(document), 'AppDomains'), 'AppDomains');
  const [first] = childrenOf(list);
  const model = needed(first ?? null, 'AppDomain');
  const indent = list.firstChild;
  while (list.lastChild && list.lastChild !== indent) list.removeChild(list.lastChild);
  domains.forEach((domain, at) => {
    const entry = model.cloneNode(false);
    entry.appendChild(document.createTextNode(domain));
    if (at > 0 && indent) list.appendChild(indent.cloneNode(false));
    list.appendChild(entry);
  });
  list.appendChild(document.createTextNode('\n  '));
};

const setLabel = (document: Document, label: string): void => {
  const names = [
    ...allNamed(document, 'DisplayName'),
    ...allNamed(document, 'String').filter((text) => attributeOf(text, 'id') === 'Tab.Label'),
  ].flatMap((element) => [element, ...childrenOf(element)]);
  for (const element of names)
    for (const name of ADDRESSES) {
      const value = attributeOf(element, name);
      if (value) element.setAttribute(name, `${value}（${label}）`);
    }
};

const setSupport = (document: Document, support: string | undefined): void => {
  const element = childOf(rootOf(document), 'SupportUrl');
  if (!element) return;
  if (support !== undefined) element.setAttribute('DefaultValue', support);
  else {
    if (element.previousSibling) rootOf(document).removeChild(element.previousSibling);
    rootOf(document).removeChild(element);
  }
};

/**
 * Makes a deployment's manifest from the one to sideload.
 * @throws NotXml
 * @throws SourceManifestUnusable
 */
export const deploymentManifest = (source: string, deployment: ManifestDeployment): string => {
  const document = parseManifest(source);
  const root = rootOf(document);
  const page = attributeOf(childOf(childOf(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  if (!page) throw new SourceManifestUnusable('SourceLocation');
  const { origin, identity, version, support, label, id } = deployment;
  moveAddresses(document, new URL(page).origin, origin);
  setDomains(document, [...new Set([origin, ...identity])]);
  setSupport(document, support);
  if (label !== undefined) setLabel(document, label);
  const ownId = needed(childOf(root, 'Id'), 'Id');
  ownId.textContent = id ?? nameBasedGuid(`${origin}#${label ?? ''}`, textOf(ownId));
  needed(childOf(root, 'Version'), 'Version').textContent = `${version}.0`;
  for (const node of Array.from(document.childNodes))
    if (node.nodeType === document.COMMENT_NODE) document.removeChild(node);
  return `${new XMLSerializer().serializeToString(document)}\n`;
};
