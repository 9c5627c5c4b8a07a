import { ParkHistory } from './park-history';
import { useYear } from '../session/session';
import { ParkPicker } from '../controls/park-picker';

/** The record of one park of the year, chosen from all. */
export const ParksHistory = () => {
  const year = useYear();
  return <ParkPicker>{(park) => <ParkHistory key={park} year={year} park={park} />}</ParkPicker>;
};
