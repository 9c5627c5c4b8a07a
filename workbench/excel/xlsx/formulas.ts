/** Functions that the file format writes with a prefix, because Excel 2007 did not have them. */
const PREFIXED = new Set(
  (
    'IFS SWITCH MAXIFS MINIFS TEXTJOIN CONCAT IFNA XOR FORMULATEXT ISFORMULA NUMBERVALUE SHEET SHEETS XLOOKUP XMATCH ' +
    'UNIQUE SEQUENCE RANDARRAY LET LAMBDA SORTBY DAYS ISOWEEKNUM BITAND BITOR CEILING.MATH FLOOR.MATH RANK.EQ RANK.AVG ' +
    'STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC MODE.SNGL COMBINA DECIMAL BASE'
  ).split(' '),
);
/** Dynamic-array functions carry a second prefix. */
const WORKSHEET_PREFIXED = new Set(['FILTER', 'SORT']);
const TEXT_OR_FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z0-9.]*(?=\()/gi;

/** A formula of the file, without `=`, as a person writes it. */
export function readFormula(formula: string): string {
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '')}`;
}

/** A formula with its `=` as the file keeps it. */
export function writeFormula(formula: string): string {
  return formula.slice(1).replace(TEXT_OR_FUNCTION, (part) => {
    const name = part.toUpperCase();
    if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${name}`;
    return PREFIXED.has(name) ? `_xlfn.${name}` : part;
  });
}
