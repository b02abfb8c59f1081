import type { ExportRow } from './row';

/*
 * Rows as they travel from the worker to the page: a message is text, and a hundred thousand rows with the names of
 * everything in each of them are fifty megabytes of it. So what many rows say is said once, and the rest are columns.
 */

type OfEngagement = Pick<ExportRow, 'engagementId' | 'engagement' | 'account' | 'rounding'>;
type OfRecord = NonNullable<ExportRow['record']>;

export interface PackedRows {
  ids: string[];
  /** Each column has one number for each row; of texts and what stands beside them, where it stands in its list. */
  /** Milliseconds after the one before it began. */
  startedAfter: number[];
  /** Milliseconds. */
  length: number[];
  /** Of the few that do not lie in the span whole: which row, and milliseconds. */
  inSpan: [row: number, inSpan: number][];
  /** Milliseconds after its end. */
  changedAfter: number[];
  billable: (0 | 1)[];
  class: number[];
  zone: number[];
  note: number[];
  engagement: number[];
  /** -1 for none. */
  record: number[];
  texts: string[];
  engagements: OfEngagement[];
  records: OfRecord[];
}

/** A list in which the same thing stands once. */
function listOf<Item>(items: Item[]) {
  const known = new Map<string, number>();
  return (key: string, item: () => Item): number => {
    const at = known.get(key);
    if (at !== undefined) return at;
    known.set(key, items.length);
    return items.push(item()) - 1;
  };
}

export function packRows(rows: readonly ExportRow[]): PackedRows {
  const packed: PackedRows = {
    ids: [],
    startedAfter: [],
    length: [],
    inSpan: [],
    changedAfter: [],
    billable: [],
    class: [],
    zone: [],
    note: [],
    engagement: [],
    record: [],
    texts: [],
    engagements: [],
    records: [],
  };
  const text = listOf(packed.texts);
  const engagement = listOf(packed.engagements);
  const recordAt = listOf(packed.records);
  let before = 0;
  for (const [index, row] of rows.entries()) {
    const { id, startedAt, endedAt, record } = row;
    packed.ids.push(id);
    packed.startedAfter.push(startedAt - before);
    before = startedAt;
    packed.length.push(endedAt - startedAt);
    if (row.inSpan !== endedAt - startedAt) packed.inSpan.push([index, row.inSpan]);
    packed.changedAfter.push(row.changedAt - endedAt);
    packed.billable.push(row.billable ? 1 : 0);
    packed.class.push(text(row.class, () => row.class));
    packed.zone.push(text(row.zone, () => row.zone));
    packed.note.push(text(row.note, () => row.note));
    packed.engagement.push(engagement(row.engagementId, () => engagementOf(row)));
    packed.record.push(record ? recordAt(`${record.url}\n${record.label}\n${record.title}`, () => record) : -1);
  }
  return packed;
}

function engagementOf({ engagementId, engagement, account, rounding }: ExportRow): OfEngagement {
  return { engagementId, engagement, account, ...(rounding ? { rounding } : {}) };
}

export function unpackRows(packed: PackedRows): ExportRow[] {
  const { ids, texts, engagements, records } = packed;
  const inSpan = new Map(packed.inSpan);
  let startedAt = 0;
  return ids.map((id, row) => {
    const at = (column: readonly number[]) => column[row] ?? 0;
    startedAt += at(packed.startedAfter);
    const length = at(packed.length);
    const record = records[at(packed.record)];
    return {
      id,
      startedAt,
      endedAt: startedAt + length,
      zone: texts[at(packed.zone)] ?? '',
      inSpan: inSpan.get(row) ?? length,
      ...(engagements[at(packed.engagement)] as OfEngagement),
      class: texts[at(packed.class)] as ExportRow['class'],
      billable: at(packed.billable) === 1,
      note: texts[at(packed.note)] ?? '',
      ...(record ? { record } : {}),
      changedAt: startedAt + length + at(packed.changedAfter),
    };
  });
}
