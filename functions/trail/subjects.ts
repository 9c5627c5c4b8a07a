import type { ApplicationId, DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';

/** Names the trail of a year inside its hashes. */
export const yearSubject = (year: Year) => `year/${year}`;
/** Names the trail of a park and year inside its hashes. */
export const trailSubject = (year: Year, park: ParkId) => `evaluation/${year}/${park}`;
/** Names the trail of a park's money inside its hashes. */
export const moneySubject = (park: ParkId) => `money/${park}`;
/** Names the trail of an application for recognition inside its hashes. */
export const applicationSubject = (application: ApplicationId) => `recognition/${application}`;
/** Names the trail of a district's monthly reports inside its hashes. */
export const reportSubject = (year: Year, district: DistrictId) => `report/${year}/${district}`;
