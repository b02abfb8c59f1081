import { Timesheet } from '../features/timesheet/Timesheet';

/** What was logged, week by week. */
export function TimePage() {
  return <Timesheet />;
}
