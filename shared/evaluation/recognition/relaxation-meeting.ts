import * as z from 'zod';
import { Meeting, MeetingRequest } from '../procedure/meeting';

/** The meeting of the leading group that relaxed a condition of Article 8; who was there is not told to a district. Its minutes stay on paper. */
export const RelaxationMeeting = Meeting.omit({ minutes: true, attendance: true }).extend({
  attendance: z.array(z.string()),
});
export type RelaxationMeeting = z.infer<typeof RelaxationMeeting>;
/** The same as it is sent in. */
export const RelaxationMeetingRequest = MeetingRequest.omit({ minutes: true });
