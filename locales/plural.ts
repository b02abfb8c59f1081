/** A phrase for each plural form that a language has; `#` stands for the number. */
export type Forms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/** Counts in one language: `n(3, { one: '# runbook', other: '# runbooks' })` is `3 runbooks`. */
export function makePlural(tag: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replaceAll('#', numbers.format(n));
}
