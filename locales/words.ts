import type { en } from './en';
import type { Format } from './format';

/** The same shape with any text in it: what a language has to say. */
type Said<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Said<T[Key]> };

/** All that a person reads; the English object is what every other language is held to. */
export type Catalogue = Said<typeof en>;

/** A catalogue with the dates and numbers of its language: what components and helpers take. */
export type Words = Catalogue & {
  /** BCP 47, for `lang`. */
  readonly tag: string;
  readonly format: Format;
};
