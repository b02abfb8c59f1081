import { calculateJwkThumbprint, decodeProtectedHeader, errors, flattenedVerify, importJWK } from 'jose';
import { recordRefSchema, type SiteId } from '@/lib/context/record';
import { z } from '@/lib/zod';
import type { Pack, PackRefusal } from './pack';
import { selectorSchema } from './selector';

/** ECDSA on P-256: the one signature that every browser we support verifies by itself. */
const algorithm = 'ES256';

/** A public key as JWK (RFC 7517), nothing else of it kept. */
const publicKeySchema = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
type PublicKey = z.infer<typeof publicKeySchema>;

/** A key whose packs are used. */
export interface KeyOfPacks {
  thumbprint: string;
  name: string;
  jwk: PublicKey;
}

/** Flattened JWS (RFC 7515 §7.2.2): the content is signed as the very text it was written in. */
const signedSchema = z.object({
  payload: z.string().max(1_000_000),
  protected: z.string().max(10_000),
  signature: z.string().max(1000),
});

const contentSchema = z.strictObject({
  format: z.literal('sidelight-selectors'),
  version: z.literal(1),
  site: recordRefSchema.shape.site,
  /** Who made it. */
  issuer: z.string().trim().min(1).max(100),
  issued: z.iso.datetime(),
  selectors: z.record(z.string().max(60), z.array(selectorSchema).min(1).max(20)),
});

export type PackContent = Pick<Pack, 'site' | 'issuer' | 'issuedAt' | 'key' | 'selectors'>;

/** A file that is not used, with the reason. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  readonly refusal: PackRefusal;
  constructor(refusal: PackRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Clocks differ; a pack from further in the future would keep every later one out. */
const clockSkewMs = 24 * 60 * 60 * 1000;

/**
 * Reads the file of a selector pack: its signature first, then its shape.
 * @param namesOf names that a site's table has; `undefined` where there is no such site
 * @throws PackRefused
 */
export async function readPack(
  text: string,
  keys: readonly KeyOfPacks[],
  namesOf: (site: SiteId) => ReadonlySet<string> | undefined,
  now: number,
): Promise<PackContent> {
  const { payload, key } = await verified(text, keys);
  const content = parsedContent(payload);
  const issuedAt = Date.parse(content.issued);
  if (issuedAt > now + clockSkewMs) throw new PackRefused({ code: 'packFromFuture' });
  const names = namesOf(content.site);
  if (!names) throw new PackRefused({ code: 'packContentWrong', path: 'site', why: 'no site is called so' });
  const unknown = Object.keys(content.selectors).find((name) => !names.has(name));
  if (unknown !== undefined) throw new PackRefused({ code: 'packNameUnknown', name: unknown, site: content.site });
  const { site, issuer, selectors } = content;
  return { site, issuer, issuedAt, selectors, key: { thumbprint: key.thumbprint, name: key.name } };
}

async function verified(text: string, keys: readonly KeyOfPacks[]): Promise<{ payload: string; key: KeyOfPacks }> {
  const signed = signedSchema.safeParse(parsedJson(text, { code: 'packNotJson' })).data;
  if (!signed) throw new PackRefused({ code: 'packNotSigned' });
  const signer = signerOf(signed);
  const key = keys.find(({ thumbprint }) => thumbprint === signer);
  if (!key) {
    throw new PackRefused(signer ? { code: 'packKeyUnknown', key: signer.slice(0, 12) } : { code: 'packNamesNoKey' });
  }
  try {
    const { payload } = await flattenedVerify(signed, await importJWK(key.jwk, algorithm), { algorithms: [algorithm] });
    return { payload: new TextDecoder('utf-8', { fatal: true }).decode(payload), key };
  } catch (error) {
    const isForged = error instanceof errors.JWSSignatureVerificationFailed;
    throw new PackRefused({ code: isForged ? 'packForged' : 'packSignatureUnreadable' });
  }
}

/** `kid` of the header: the thumbprint of the key. Only looked up by it; the signature is what is believed. */
function signerOf(signed: z.infer<typeof signedSchema>): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(signed);
    return typeof kid === 'string' && /^[\w-]{43}$/.test(kid) ? kid : undefined;
  } catch {
    return undefined;
  }
}

function parsedContent(payload: string): z.infer<typeof contentSchema> {
  const content = parsedJson(payload, { code: 'packContentNotJson' });
  const version = z.object({ format: contentSchema.shape.format, version: z.number() }).safeParse(content).data;
  if (version && version.version !== 1) {
    throw new PackRefused({ code: 'packVersionUnknown', version: version.version });
  }
  const parsed = contentSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PackRefused({ code: 'packContentWrong', path: issue?.path.join('.') ?? '', why: issue?.message ?? '' });
}

/**
 * A trusted key from its JWK as text.
 * @throws PackRefused
 */
export async function readKey(name: string, text: string): Promise<KeyOfPacks> {
  const given = parsedJson(text, { code: 'keyNotJson' });
  if (typeof given === 'object' && given !== null && 'd' in given) {
    throw new PackRefused({ code: 'keyPrivate' });
  }
  const jwk = publicKeySchema.safeParse(given).data;
  if (!jwk) throw new PackRefused({ code: 'keyOfOtherKind' });
  try {
    await importJWK(jwk, algorithm);
    return { thumbprint: await calculateJwkThumbprint(jwk), name, jwk };
  } catch {
    throw new PackRefused({ code: 'keyDamaged' });
  }
}

function parsedJson(text: string, otherwise: PackRefusal): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackRefused(otherwise);
  }
}
