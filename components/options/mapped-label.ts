import type { Words } from '@/locales/words';
import { fieldLabel } from '../features/record/fields';

/** What a person calls a field that a pick is for. */
export function mappedLabel(w: Words, field: string): string {
  const here: Readonly<Record<string, string>> = w.options.mapLabel.fields;
  return Object.hasOwn(here, field) ? (here[field] ?? field) : fieldLabel(w, field);
}
