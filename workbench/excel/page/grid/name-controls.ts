/** Names that a screen reader needs and the grid does not give. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', '名称框'],
  ['[data-u-comp="formula-bar"]', '编辑栏'],
];

/** Names the grid's unnamed controls, now and whenever the grid draws them anew. */
export function nameControls(container: HTMLElement): void {
  const name = () => {
    for (const [selector, label] of NAMES) {
      const control = container.querySelector(selector);
      if (control && !control.hasAttribute('aria-label')) control.setAttribute('aria-label', label);
    }
  };
  name();
  new MutationObserver(name).observe(container, { childList: true, subtree: true });
}
