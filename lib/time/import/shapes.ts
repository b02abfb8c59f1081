/** Whose file it is. */
export type ShapeId = 'toggl' | 'clockify' | 'harvest' | 'kimai' | 'tempo';

/** What a row of a file says, each in a column of its own. */
export type Part =
  | 'client'
  | 'project'
  | 'note'
  | 'billable'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'duration';

export interface Shape {
  id: ShapeId;
  /** Headers that no other shape has all of. */
  known: readonly string[];
  /** Headers of each part, in lower case; the first that the file has counts. */
  columns: Partial<Record<Part, readonly string[]>>;
}

/** The files that people bring along, by the headers of their exports. */
export const shapes: readonly Shape[] = [
  {
    id: 'clockify',
    known: ['project', 'start date', 'start time', 'duration (h)'],
    columns: {
      client: ['client'],
      project: ['project'],
      note: ['description'],
      billable: ['billable'],
      startDate: ['start date'],
      startTime: ['start time'],
      endDate: ['end date'],
      endTime: ['end time'],
      duration: ['duration (h)'],
    },
  },
  {
    id: 'toggl',
    known: ['project', 'start date', 'start time', 'duration'],
    columns: {
      client: ['client'],
      project: ['project'],
      note: ['description'],
      billable: ['billable'],
      startDate: ['start date'],
      startTime: ['start time'],
      endDate: ['end date', 'stop date'],
      endTime: ['end time', 'stop time'],
      duration: ['duration'],
    },
  },
  {
    id: 'harvest',
    known: ['date', 'client', 'project', 'task', 'hours'],
    columns: {
      client: ['client'],
      project: ['project'],
      note: ['notes'],
      billable: ['billable?'],
      startDate: ['date'],
      startTime: ['started at'],
      endTime: ['ended at'],
      duration: ['hours'],
    },
  },
  {
    id: 'kimai',
    known: ['date', 'customer', 'project', 'activity', 'duration'],
    columns: {
      client: ['customer'],
      project: ['project'],
      note: ['description'],
      billable: ['billable'],
      startDate: ['date'],
      startTime: ['from', 'begin'],
      endTime: ['to', 'end'],
      duration: ['duration'],
    },
  },
  {
    id: 'tempo',
    known: ['issue key', 'hours', 'work date'],
    columns: {
      client: ['account name', 'project name'],
      project: ['issue key'],
      note: ['work description', 'description'],
      startDate: ['work date'],
      duration: ['hours'],
    },
  },
];

/** Which shape a file has, by its first line; `undefined` for one that nobody here knows. */
export function shapeOf(headers: readonly string[]): Shape | undefined {
  const given = new Set(headers.map(plain));
  return shapes.find(({ known }) => known.every((header) => given.has(header)));
}

export const plain = (header: string): string =>
  header
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
