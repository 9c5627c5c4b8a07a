/** The first child element of that name, whatever its namespace prefix. */
export function child(parent: Element | null, name: string): Element | null {
  return [...(parent?.children ?? [])].find((candidate) => candidate.localName === name) ?? null;
}

/** Every child element of that name. */
export function childrenNamed(parent: Element | null, name: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter((candidate) => candidate.localName === name);
}

/** An attribute that is there and not empty. */
export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttribute(name) || null;
}

/** The `xsi:type` of an element. */
export function xsiType(element: Element | null): string | null {
  return element?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') || null;
}

/** The text of an element, trimmed; null when there is none. */
export function text(element: Element | null): string | null {
  return element?.textContent.trim() || null;
}
