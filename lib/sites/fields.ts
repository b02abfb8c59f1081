import type { AccountFields, Field, Source, TicketFields } from '@/lib/context/context';

type ValueOf<F> = F extends Field<infer T> | undefined ? T : never;

/** Collects fields with where and when they were read. */
export interface FieldSet<Fields> {
  fields: Fields;
  empty: string[];
  /** `undefined`: not in the answer. `null`, empty text or list: the site says it is empty. */
  put<Name extends keyof Fields & string>(name: Name, value: ValueOf<Fields[Name]> | null | undefined): void;
}

export function fieldSet<Fields extends TicketFields | AccountFields>(source: Source, at: number): FieldSet<Fields> {
  const fields: Record<string, Field<unknown>> = {};
  const empty: string[] = [];
  return {
    fields: fields as Fields,
    empty,
    put(name, value) {
      if (value === undefined) return;
      const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
      if (isEmpty || (Array.isArray(value) && value.length === 0)) empty.push(name);
      else fields[name] = { value, source, at };
    },
  };
}
