import type { WorkbookModel } from '../model/workbook-model';
import type { Hooks, Manner } from './manner';

/** Somebody has begun to type into a cell; with the manner that ends, too. */
const typing = ({ editing }: WorkbookModel): Hooks => {
  editing.begin();
  return {
    end: () => {
      editing.end();
    },
  };
};

export const cellBeingEdited: Manner = {
  name: 'cell-being-edited',
  what: 'The person has begun to type into a cell, and gone to the pane: batches wait for the end of it, or are refused.',
  source: 'OJ#806, OJ#3388, OJ#3021, DOC javascript/api/excel/excel.runoptions',
  begin: typing,
};

export const typedValueWins: Manner = {
  name: 'typed-value-wins',
  what: 'While a person types into a cell, batches go on; what is typed is then written over what they wrote there.',
  source: 'OJ#1393',
  begin: (workbook) => ({ ...typing(workbook), duringEditing: () => Promise.resolve(null) }),
};
