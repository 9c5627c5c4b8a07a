import type { FindingText } from '../../../shared/assessment/findings/describe-finding';
import type { Severity } from '../../../shared/assessment/findings/finding';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { askedAbout, openQuestions, type Question } from '../../../shared/workbook/reading/question';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import type { WorkbookKind } from '../kinds-of-workbook';

/** A question of a workbook that nobody has answered, as it is printed. */
interface QuestionLine {
  readonly about: string;
  readonly cells: readonly string[];
  readonly text: string;
  readonly choices: readonly string[];
}
/** Something found in a workbook, as it is printed. */
export interface FindingLine {
  readonly code: string;
  readonly about: string;
  readonly cell: string | null;
  readonly text: string;
  readonly severity: Severity;
}
/** A value that was read; null where it is asked, or could not be. */
export type Said = string | number | boolean | null;

/** What a kind of workbook says. */
type Content =
  | {
      readonly kind: 'scoring' | 'figures';
      readonly claimed: Readonly<Record<string, Said>>;
      readonly total: number | null;
      readonly reported: Readonly<Record<string, Said | Readonly<Record<string, Said>>>>;
    }
  | { readonly kind: 'tenants'; readonly totals: Readonly<Record<string, number | null>> }
  | { readonly kind: 'months' | 'plan' | 'past'; readonly rows: readonly Readonly<Record<string, Said>>[] }
  | { readonly kind: 'application'; readonly answers: Readonly<Record<string, Said>> }
  | { readonly kind: 'review' | 'panel'; readonly claimed: Readonly<Record<string, Said>> }
  /** It is asked what the workbook is. */
  | { readonly kind: null };
/** What was read from a workbook. */
export type WorkbookLine = Content & {
  /** Null while it is asked which. */
  readonly sheet: string | null;
  /** What was read from where, in words; '' while that is asked. */
  readonly at: string;
  readonly questions: readonly QuestionLine[];
  readonly findings: readonly FindingLine[];
};
/** Nothing was read from a workbook, and why. */
export interface RefusedLine {
  readonly refused: { readonly code: string; readonly text: string };
}
export type ReadLine = WorkbookLine | RefusedLine;

/** What a workbook of some kind comes to: what it says, or why nothing was read. */
export type LineOf<Kind extends WorkbookKind> = (WorkbookLine & { readonly kind: Kind }) | RefusedLine;

const cellText = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;
const sentence = ({ where, what, todo }: FindingText): string => `${where}：${what}${todo}`;

/** What is asked and not answered, once for everything that it is about. `aboutOf`: what a question is about, where the reader has another word for it. */
export const questionLines = (
  questions: readonly Question[],
  aboutOf = (about: string): string => about,
): readonly QuestionLine[] =>
  openQuestions({ questions }).flatMap((question) =>
    askedAbout(question).map((about) => ({
      about: aboutOf(about),
      cells: question.cells.map(cellText),
      text: sentence(question.text),
      choices: question.choices.map(({ text }) => text),
    })),
  );

/** A finding of any reader. */
export const findingLine = (
  about: string,
  {
    code,
    cell,
    text,
    severity,
  }: {
    readonly code: string;
    readonly cell: CellRef | null;
    readonly text: FindingText;
    readonly severity: Severity;
  },
): FindingLine => ({ code, about, cell: cell && cellText(cell), text: sentence(text), severity });

export const refused = (code: string, text: string): RefusedLine => ({ refused: { code, text } });
