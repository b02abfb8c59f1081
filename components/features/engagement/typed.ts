import type { Words } from '@/locales/words';

/** A number as people type it here, with a comma or a point; `undefined` for what is none. */
export function typedNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Whole percents with commas between, in rising order; `undefined` where one of them is none. */
export function typedLevels(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  const levels = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  if (levels.length > 6 || levels.some((level) => level < 1 || level > 500)) return undefined;
  return [...new Set(levels)].sort((a, b) => a - b);
}

export function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed.trim()) && URL.canParse(typed.trim());
}

/** Hours with one decimal where there is one: `31.5`, `40`. */
export function hoursIn(w: Words, hours: number): string {
  return w.format.number(Math.floor(hours * 10 + 1e-6) / 10);
}

export function money(w: Words, amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(w.tag, { style: 'currency', currency, ...digits }).format(amount);
}

/** A text of a form, or nothing where it is empty. */
export function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

/** The same for what is to be made. */
export function given<Name extends string>(name: Name, typed: string): { [Key in Name]?: string } {
  return typed.trim() === '' ? {} : ({ [name]: typed.trim() } as { [Key in Name]: string });
}
