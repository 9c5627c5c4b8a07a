import * as z from 'zod';
import { dayText } from '../../vocabulary/beijing-time';

/** When a park was visited (实地考察), a day in Beijing, and by whom. */
export const Visited = z.object({
  on: z.iso.date(),
  by: z.string().trim().min(1).max(100),
});
export type Visited = z.infer<typeof Visited>;

/** A record of a site visit as people read it: when, who, what was seen; '' where there is none. Records of before day and people were asked for are words alone. */
export const siteVisitText = ({
  visited,
  siteVisit,
}: {
  readonly visited?: Visited | undefined;
  readonly siteVisit: string;
}): string => (visited ? `${dayText(visited.on)}，${visited.by}：${siteVisit}` : siteVisit);
