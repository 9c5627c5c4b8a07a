import { readNumber } from '../../../shared/assessment/read-number';
import { REQUIREMENT_IDS, requirement, type RequirementId } from '../../../shared/regulation/recognition';
import { unseenCharacter } from '../../../shared/text/plain-text';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { writtenYesNo } from '../../../shared/vocabulary/written-yes-no';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { checkApplication, type ApplicationFinding } from '../../../shared/workbook/recognition/form-check';
import { answerField } from '../../../shared/workbook/recognition/form-fields';
import { readApplication, type ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { findingLine, questionLines, refused, type LineOf, type Said } from './read-line';

/** 条件.floorArea is about floorArea. */
const aboutOf = (field: string): string => field.slice(field.indexOf('.') + 1);

/** What is answered. A number that is text is told, and reads what it reads; what is found fault with otherwise, or has something in it that nobody sees, is no answer. */
const answerOf = (id: RequirementId, reading: ApplicationReading, findings: readonly ApplicationFinding[]): Said => {
  const field = answerField(id);
  const value = reading.values[field] ?? '';
  const { of } = requirement(id);
  if (reading.places.get(field)?.cell.ruled === 'asked') return null;
  const errors = findings.filter((each) => each.field === field && each.severity === 'error');
  if (of.kind === 'yesNo') return errors.length === 0 ? (writtenYesNo(value)?.answer ?? null) : null;
  if (errors.length === 0) return typeof value === 'number' ? value : null;
  const read = typeof value === 'string' && unseenCharacter(value) === null ? readNumber(value, of.unit) : null;
  const isOffered = errors.every(({ fixes }) => fixes.some((fix) => fix.value === Number(read)));
  return read !== null && isOffered ? Number(read) : null;
};

/** 认定申报: what it answers to the conditions. */
export const applicationLine = (workbook: SeenWorkbook): LineOf<'application'> => {
  const reading = readApplication(workbook, askingWith([]));
  if (!reading) return refused('no-table', `没有找到${SHEETS.application}。`);
  const { findings } = checkApplication(reading);
  return {
    kind: 'application',
    sheet: reading.sheet,
    at: reading.readFrom,
    answers: Object.fromEntries(
      REQUIREMENT_IDS.map((id) => [id, reading.sheet === null ? null : answerOf(id, reading, findings)]),
    ),
    questions: questionLines(reading.questions, aboutOf),
    findings: findings.map((each) =>
      findingLine(aboutOf(each.field), { ...each, code: each.severity === 'error' ? 'form-error' : 'form-warning' }),
    ),
  };
};
