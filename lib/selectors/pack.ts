import type { SiteId } from '@/lib/context/record';
import type { Row } from '@/lib/rows/row';
import type { Selector } from './selector';

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

/** Why a pack or a key was not taken, as a code; `locales/` has the words. */
export type PackRefusal =
  | { code: 'packNotJson' }
  | { code: 'packNotSigned' }
  | { code: 'packNamesNoKey' }
  /** The beginning of the key's thumbprint. */
  | { code: 'packKeyUnknown'; key: string }
  | { code: 'packForged' }
  | { code: 'packSignatureUnreadable' }
  | { code: 'packContentNotJson' }
  | { code: 'packVersionUnknown'; version: number }
  | { code: 'packContentWrong'; path: string; why: string }
  | { code: 'packFromFuture' }
  | { code: 'packNameUnknown'; name: string; site: SiteId }
  | { code: 'olderPack'; issuedAt: number }
  | { code: 'keyNotJson' }
  | { code: 'keyPrivate' }
  | { code: 'keyOfOtherKind' }
  | { code: 'keyDamaged' };

/** What an import ended with: the pack, or why it was refused. */
export type PackImport = { pack: Pack; refused?: undefined } | { pack?: undefined; refused: PackRefusal };
