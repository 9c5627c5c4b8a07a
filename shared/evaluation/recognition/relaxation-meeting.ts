import * as z from 'zod';
import { Meeting } from '../procedure/meeting';
import { beijingYear } from '../../vocabulary/beijing-time';
import { Year, type Instant } from '../../vocabulary/ids';

/** The meeting of the leading group that relaxed a condition of Article 8; a district is told neither who was there nor its minutes. */
export const RelaxationMeeting = Meeting.extend({ attendance: z.array(z.string()) });
export type RelaxationMeeting = z.infer<typeof RelaxationMeeting>;

/** The year in which an application was filed: its plan says how Article 8 is read for it, and with it the minutes of what was relaxed are kept. */
export const yearFiled = (appliedAt: Instant): Year => Year.parse(beijingYear(appliedAt));
