import * as fc from 'fast-check';
import { PanelEntryId } from '../../../shared/vocabulary/ids';
import { panelLabels } from '../../../shared/evaluation/panel/labels';

const entry = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((digits) => PanelEntryId.parse(digits.join('')));
const parks = fc
  .uniqueArray(entry, { maxLength: 120 })
  .map((entries) => entries.map((one, index) => ({ entry: one, name: `第${index}园区` })));

describe('what experts call the parks', () => {
  it('is their name where the plan does not mask it', () => {
    fc.assert(
      fc.property(parks, (list) => {
        const labels = panelLabels(list, false);
        for (const { entry: one, name } of list) expect(labels.get(one)).toBe(name);
      }),
    );
  });

  it('is one number each where it does, the same in whatever order the parks are given', () => {
    fc.assert(
      fc.property(parks, (list) => {
        const labels = panelLabels(list, true);
        expect(new Set(labels.values()).size).toBe(list.length);
        expect([...panelLabels(list.toReversed(), true)]).toEqual([...labels]);
        for (const label of labels.values()) expect(label).toMatch(/^园区\d{2,3}$/);
        expect([...labels.values()].toSorted()).toEqual([...labels.values()]);
      }),
    );
  });

  it('says nothing of the name', () => {
    const [one, two] = ['0'.repeat(16), 'f'.repeat(16)].map((id) => PanelEntryId.parse(id));
    if (!one || !two) throw new RangeError('two entries');
    const swapped = (a: string, b: string) => [
      ...panelLabels(
        [
          { entry: one, name: a },
          { entry: two, name: b },
        ],
        true,
      ).values(),
    ];
    expect(swapped('甲', '乙')).toEqual(swapped('乙', '甲'));
  });
});
