import { DOMParser, onWarningStopParsing, ParseError, type Document, type Element, type Node } from '@xmldom/xmldom';

/** The file is no well-formed XML. */
export class NotXml extends Error {
  override readonly name = 'NotXml';
  constructor(readonly reason: string) {
    super(`不是格式正确的 XML：${reason}`);
  }
}

/**
 * Parses a manifest.
 * @throws NotXml
 */
export const parseManifest = (xml: string): Document => {
  try {
    return new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml');
  } catch (failure) {
    if (failure instanceof ParseError) throw new NotXml(failure.message.split('\n')[0] ?? '');
    throw failure;
  }
};

/**
 * The outermost element.
 * @throws NotXml
 */
export const rootOf = (document: Document): Element => {
  if (!document.documentElement) throw new NotXml('没有根元素');
  return document.documentElement;
};

const ELEMENT = 1;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** An element's name without its prefix. */
export const nameOf = (element: Element): string => element.localName ?? element.tagName;

/** Child elements in their order. */
export const childrenOf = (parent: Element): readonly Element[] => Array.from(parent.childNodes).filter(isElement);

/** The first child element of that name, whatever its prefix. */
export const childOf = (parent: Element | null, name: string): Element | null =>
  (parent && childrenOf(parent).find((child) => nameOf(child) === name)) ?? null;

/** Every element of that name below, in document order. */
export const allNamed = (root: Document | Element, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagNameNS('*', name));

/** An attribute's value; null where it is not there. */
export const attributeOf = (element: Element | null, name: string): string | null =>
  element?.getAttribute(name) ?? null;

/** Every element of a manifest, in document order. */
export const allElements = (document: Document): readonly Element[] => Array.from(document.getElementsByTagName('*'));

export const textOf = (element: Element | null): string => element?.textContent?.trim() ?? '';

/** The `xsi:type` of an element, or ''. */
export const typeOf = (element: Element): string =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
