import type { SiteId } from '@/lib/context/record';
import type { Row } from '@/lib/row';
import type { Selector } from '@/lib/selectors/selector';

/** A selector pack in use: repairs one site without a release. */
export interface Pack extends Row {
  site: SiteId;
  /** Who made it, by their own word. */
  issuer: string;
  /** UTC milliseconds. */
  issuedAt: number;
  /** Thumbprint and name of the trusted key that signed it. */
  key: { thumbprint: string; name: string };
  selectors: Record<string, Selector[]>;
}

/** A public key whose packs are used: added by the person, or set by their company. */
export interface TrustedKey {
  /** RFC 7638 thumbprint of the key. */
  thumbprint: string;
  name: string;
  from: 'person' | 'policy';
  /** UTC milliseconds; absent for a company's. */
  addedAt?: number;
}

/** What an import ended with: the pack, or why it was refused, in words for the person. */
export type PackImport = { pack: Pack; refused?: undefined } | { pack?: undefined; refused: string };
