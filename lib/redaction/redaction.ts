export type FindingKind = 'secret' | 'email' | 'phone' | 'ip' | 'card' | 'iban' | 'id' | 'name' | 'account';

/** Something that should not leave unmasked; offsets count UTF-16 units. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
}
