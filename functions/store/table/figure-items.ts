import * as z from 'zod';
import { FigureAnswer, FigureWithdrawal, VerifiedFigure } from '../../../shared/evaluation/verified/verified-figure';
import { SCHEMA } from './items';

/** The number of its entry in the trail. */
const sequence = z.number().int().min(1);
/** What happened to a verified figure, one thing under the number of its entry in the trail. Never altered: what stands follows from all of them. */
export const FigureEntry = z.discriminatedUnion('step', [
  VerifiedFigure.extend({ step: z.literal('verified'), sequence }),
  FigureAnswer.extend({ step: z.literal('answered'), sequence }),
  FigureWithdrawal.extend({ step: z.literal('withdrawn'), sequence }),
]);
export type FigureEntry = z.infer<typeof FigureEntry>;
export const FigureEntryItem = z
  .looseObject({ schema: z.literal(SCHEMA) })
  .transform((item): unknown => item)
  .pipe(FigureEntry);
