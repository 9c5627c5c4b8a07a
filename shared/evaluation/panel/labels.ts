import type { PanelEntryId } from '../../vocabulary/ids';

const order = (a: { readonly entry: PanelEntryId }, b: { readonly entry: PanelEntryId }) =>
  a.entry < b.entry ? -1 : 1;
const WIDTH = 2;

/**
 * What experts call the parks of a year: by name, or, where the plan masks names, by a number in the order of the entries, which says nothing about
 * the park. Takes every park of the year, so that a number stays the same while more of them come before the panel.
 */
export const panelLabels = (
  parks: readonly { readonly entry: PanelEntryId; readonly name: string }[],
  masked: boolean,
): ReadonlyMap<PanelEntryId, string> => {
  const sorted = parks.toSorted(order);
  const width = Math.max(WIDTH, String(sorted.length).length);
  return new Map(
    sorted.map(({ entry, name }, index) => [entry, masked ? `园区${String(index + 1).padStart(width, '0')}` : name]),
  );
};
