import * as z from 'zod';
import { TASK_IDS } from './tasks';
import { Instant, Year } from '../../vocabulary/ids';

/** 待办: what somebody has to do in a year now. `subjects` are the first parks concerned, by name (or by number for an expert under masking). */
export const Work = z.object({
  year: Year,
  readAt: Instant,
  tasks: z.array(
    z.object({
      task: z.enum(TASK_IDS),
      count: z.number().int().min(1),
      deadline: Instant.nullable(),
      subjects: z.array(z.string()).max(20),
    }),
  ),
});
export type Work = z.infer<typeof Work>;
