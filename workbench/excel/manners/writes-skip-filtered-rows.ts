import { writeValues } from '../om/range/values';
import { Cells } from '../om/range/cells';
import { Argument } from '../host/arguments';
import { filteredOut } from '../model/sheet/filters';
import { lastRow } from '../model/grid/area';
import type { Manner } from './manner';

const WRITES = /^Range\.(Values|Formulas|FormulasLocal)$/;

export const writesSkipFilteredRows: Manner = {
  name: 'writes-skip-filtered-rows',
  what: 'A block written over rows that a filter hides is misplaced: its first row comes into every row that shows.',
  source: 'OJ#224, xlwings/xlwings#747',
  begin: () => ({
    member: ({ kind, name, self, args }, done) => {
      const rows: unknown = args.at(0).raw;
      if (kind !== 'set' || !WRITES.test(name) || !(self instanceof Cells) || !Array.isArray(rows)) return done();
      const { sheet, area } = self;
      const hidden = new Set(filteredOut(sheet).filter((row) => row >= area.row && row <= lastRow(area)));
      if (hidden.size === 0 || rows.length === 1) return done();
      const nothing = Array.from({ length: area.columns }, () => null);
      const [first]: unknown[] = rows;
      const misplaced = rows.map((_, index) => (hidden.has(area.row + index) ? nothing : first));
      writeValues(self, new Argument(misplaced));
      return null;
    },
  }),
};
