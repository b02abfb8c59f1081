import { asObject, asText, type Json } from '../json';

/** A column of a record: its value in the database, and what the person sees of it. Either may be unknown. */
export interface Cell {
  /** A reference's sys_id, a choice's value, an instant in UTC. */
  value?: string;
  /** A reference's name, a choice's label, an instant in the person's zone and format. */
  shown?: string;
}

export type Cells = (column: string) => Cell | undefined;

/**
 * Reads the columns of a record of the Table API, whichever `sysparm_display_value` it was asked with: `all` gives
 * `{ value, display_value }`, `true` and `false` one of them as plain text, references as `{ display_value, link }` or
 * `{ value, link }` (Table API, ServiceNow's reference; the `true` form also from a recorded answer).
 */
export function cellsOf(record: Json): Cells {
  const plainIs = plainKind(record);
  return (column) => {
    // A column may be called as an object's own parts are.
    const given = Object.hasOwn(record, column) ? record[column] : undefined;
    if (given === undefined) return undefined;
    if (given === null) return { value: '', shown: '' };
    const object = asObject(given);
    if (object) return { value: asText(object.value) ?? idIn(object.link), shown: asText(object.display_value) };
    return Array.isArray(given) ? undefined : { [plainIs]: String(given) };
  };
}

/** Nothing there. */
export function isEmpty({ value = '', shown = '' }: Cell): boolean {
  return value.trim() === '' && shown.trim() === '';
}

/** Text as a person reads it: the name, not the id, of a reference. */
export function wordIn(cell: Cell | undefined): string | undefined {
  const word = cell?.shown?.trim() ? cell.shown : cell?.value;
  return word?.trim() && !sysId.test(word) ? word.trim() : undefined;
}

/** Text as it was written, with its spaces. */
export function textIn(cell: Cell | undefined): string | undefined {
  const text = cell?.shown ?? cell?.value;
  return text?.trim() ? text.replaceAll('\r\n', '\n').trim() : undefined;
}

/** `2026-11-19 08:42:00` in UTC; a day without a time is no instant. What is only shown has an unknown zone and is no instant. */
export function instantIn(cell: Cell | undefined): number | undefined {
  return utc(cell?.value);
}

export function utc(text: string | undefined): number | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text?.trim() ?? '') ?? [];
  if (!day) return undefined;
  const at = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(at) ? undefined : at;
}

const sysId = /^[0-9a-f]{32}$/i;

function idIn(link: unknown): string | undefined {
  return /\/([0-9a-f]{32})(?:\?|$)/i.exec(asText(link) ?? '')?.[1];
}

/** What a plain text of this record is: references tell, else the columns whose value never looks like its label. */
function plainKind(record: Json): keyof Cell {
  for (const column of Object.values(record)) {
    const object = asObject(column);
    if (!object) continue;
    if (object.display_value !== undefined && object.value === undefined) return 'shown';
    if (object.value !== undefined && object.display_value === undefined) return 'value';
  }
  const className = asText(record.sys_class_name);
  if (className) return /^[a-z0-9_]+$/.test(className) ? 'value' : 'shown';
  const state = asText(record.state) ?? asText(record.priority);
  if (state) return /^-?\d+$/.test(state) ? 'value' : 'shown';
  return 'shown';
}
