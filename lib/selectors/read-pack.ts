import { calculateJwkThumbprint, decodeProtectedHeader, errors, flattenedVerify, importJWK } from 'jose';
import { recordRefSchema, type SiteId } from '@/lib/context/record';
import { z } from '@/lib/zod';
import type { Pack } from './pack';
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

/** A file that is not used, with the reason in words for the person. */
export class RefusedError extends Error {}

/** Clocks differ; a pack from further in the future would keep every later one out. */
const clockSkewMs = 24 * 60 * 60 * 1000;

/**
 * Reads the file of a selector pack: its signature first, then its shape.
 * @param namesOf names that a site's table has; `undefined` where there is no such site
 * @throws RefusedError
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
  if (issuedAt > now + clockSkewMs) throw new RefusedError('It is dated in the future.');
  const names = namesOf(content.site);
  if (!names) throw new RefusedError(`Its content is not as expected at “site”: there is no site “${content.site}”.`);
  const unknown = Object.keys(content.selectors).find((name) => !names.has(name));
  if (unknown !== undefined) throw new RefusedError(`Sidelight reads nothing called “${unknown}” on ${content.site}.`);
  const { site, issuer, selectors } = content;
  return { site, issuer, issuedAt, selectors, key: { thumbprint: key.thumbprint, name: key.name } };
}

async function verified(text: string, keys: readonly KeyOfPacks[]): Promise<{ payload: string; key: KeyOfPacks }> {
  const signed = signedSchema.safeParse(parsedJson(text, 'This is no selector pack: the file is not JSON.')).data;
  if (!signed) throw new RefusedError('This is no signed selector pack: payload, header or signature is missing.');
  const signer = signerOf(signed);
  const key = keys.find(({ thumbprint }) => thumbprint === signer);
  if (!key) {
    throw new RefusedError(
      signer
        ? `It is signed by the key ${signer.slice(0, 12)}…, which is not trusted here. Add the key first if you know whose it is.`
        : 'It does not name the key that signed it.',
    );
  }
  try {
    const { payload } = await flattenedVerify(signed, await importJWK(key.jwk, algorithm), { algorithms: [algorithm] });
    return { payload: new TextDecoder('utf-8', { fatal: true }).decode(payload), key };
  } catch (error) {
    const isForged = error instanceof errors.JWSSignatureVerificationFailed;
    throw new RefusedError(
      isForged
        ? 'Its signature does not fit its content: it was changed after it was signed, or signed by somebody else.'
        : 'Its signature cannot be read.',
    );
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
  const content = parsedJson(payload, 'Its content is not JSON.');
  const version = z.object({ format: contentSchema.shape.format, version: z.number() }).safeParse(content).data;
  if (version && version.version !== 1) {
    throw new RefusedError(`It is of version ${version.version}, which this Sidelight does not know.`);
  }
  const parsed = contentSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RefusedError(`Its content is not as expected at “${issue?.path.join('.')}”: ${issue?.message}.`);
}

/**
 * A trusted key from its JWK as text.
 * @throws RefusedError
 */
export async function readKey(name: string, text: string): Promise<KeyOfPacks> {
  const given = parsedJson(text, 'This is no key: it is not JSON (JWK).');
  if (typeof given === 'object' && given !== null && 'd' in given) {
    throw new RefusedError('This is a private key, which nobody but its owner may have. Add its public part.');
  }
  const jwk = publicKeySchema.safeParse(given).data;
  if (!jwk) throw new RefusedError('This is no public key for packs: an EC key on P-256 is wanted, as JWK.');
  try {
    await importJWK(jwk, algorithm);
    return { thumbprint: await calculateJwkThumbprint(jwk), name, jwk };
  } catch {
    throw new RefusedError('This key cannot be used: it is damaged.');
  }
}

function parsedJson(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError(otherwise);
  }
}
