export type DriverId =
  | 'severe-tickets'
  | 'oldest-ticket'
  | 'repeat-issues'
  | 'integration-state'
  | 'late-engagements'
  | 'rework-share';

/** One reason for the risk. A driver whose input nobody has is `known: false` and counts for nothing. */
export type DriverResult =
  | {
      id: DriverId;
      known: true;
      /** In words: `2 open tickets of severity 1 or 2`. */
      value: string;
      /** Points of the score; contributions add up to it exactly. */
      contribution: number;
      /** The most this driver can contribute. */
      max: number;
      /** UTC milliseconds of the newest input. */
      asOf: number;
      /** Where it came from, in words: `tickets seen here`, `entered by you`. */
      source: string;
      /** Whether its age makes it doubtful. */
      stale: boolean;
    }
  | {
      id: DriverId;
      known: false;
      max: number;
      /** Why: `nobody has entered it`. */
      why: string;
    };

export interface Risk {
  /** Absent when too little is known to say. */
  level?: 'low' | 'medium' | 'high';
  /** 0 to 100, higher is worse: the sum of contributions. */
  score: number;
  /** Score if every unknown driver were at its best, and at its worst. */
  range: { from: number; to: number };
  coverage: { known: number; of: number };
  drivers: DriverResult[];
}
