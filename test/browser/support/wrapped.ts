/** What does not stand in one line although it should. */
export interface Wrapped {
  readonly kind: 'number' | 'number and unit' | 'label' | 'one character a line';
  readonly text: string;
}

/**
 * Looks, in the page itself, for numbers that are broken over lines, for units that stand in another line than their number, for labels of up to four
 * characters that are broken, and for text that is squeezed to one character a line. First it makes figures as large and names as long as they get.
 */
export const wrapped = (): readonly Wrapped[] => {
  const LARGE = '1,234,567.89';
  const FIGURE = /\d[\d,]*(?:\.\d+)?(?=\s?(?:万元|人次|人|家))/g;
  const NUMBER = /\d[\d,]*(?:\.\d+)?%?/g;
  const WITH_UNIT = /\d\s(?:天|小时|分)/g;
  const LABELS = 'dt, th, button, label, [role=tab], .fui-Badge';
  const SHORT = 4;

  const linesOf = (node: Node, start: number, end: number): number => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 4));
    return new Set(tops).size;
  };
  const found: Wrapped[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const node of texts) {
    const around = node.parentElement;
    // Codes to compare are long and may break anywhere.
    if (!around || around.closest('code, option, script, style') || !around.checkVisibility()) continue;
    node.data = node.data.replace(FIGURE, LARGE).replace(/人力资源服务产业园(?!（)/g, '现代人力资源服务产业园（北区）');
    for (const match of node.data.matchAll(NUMBER))
      if (linesOf(node, match.index, match.index + match[0].length) > 1)
        found.push({ kind: 'number', text: `${match[0]} in ${node.data}` });
    for (const match of node.data.matchAll(WITH_UNIT))
      if (linesOf(node, match.index, match.index + match[0].length) > 1)
        found.push({ kind: 'number and unit', text: `${match[0]} in ${node.data}` });
    const text = node.data.trim();
    const lines = linesOf(node, 0, node.data.length);
    const label = around.closest(LABELS)?.textContent.trim();
    if (label !== undefined && label.length <= SHORT && lines > 1) found.push({ kind: 'label', text });
    if (lines >= 3 && text.length / lines < 2) found.push({ kind: 'one character a line', text });
  }
  return found;
};
