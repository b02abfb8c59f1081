import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, importJWK, type JWK } from 'jose';
import { PackRefused, readKey, readPack } from '@/lib/selectors/read-pack';
import { selectorNames } from '@/lib/sites/workers';
import { packRefusedWords } from '@/locales/domain/packs';

const usage = `Usage:
  npm run -s selectors -- new-key NAME            writes NAME.private.jwk (keep it secret) and NAME.public.jwk
  npm run -s selectors -- sign PACK.json --key NAME.private.jwk > PACK.signed.json
  npm run -s selectors -- check PACK.signed.json --key NAME.public.jwk
  npm run -s selectors -- names SITE              prints what a pack may have selectors for

A pack: { "format": "sidelight-selectors", "version": 1, "site": "zendesk", "issuer": "Kelda IT",
  "issued": "2026-11-21T16:30:00Z", "selectors": { "priority": [{ "css": "…", "seen": "2026-11", "read": "text" }] } }
`;

export interface Io {
  /** Paths are relative to the first. */
  folders: string[];
  resolve(folder: string, path: string): string;
  out(line: string): void;
  err(line: string): void;
  /** UTC milliseconds. */
  now(): number;
}

/** Runs the command and gives its exit code: 0; 1 when a pack is refused; 2 for arguments that cannot be used. */
export async function main(args: string[], io: Io): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { key: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [deed, what] = positionals;
  if (values.help) {
    io.out(usage);
    return 0;
  }
  const path = (given: string) => io.resolve(io.folders[0] ?? '.', given);
  const names = what === undefined ? undefined : selectorNames(what);
  const keyPath = typeof values.key === 'string' ? path(values.key) : undefined;
  try {
    if (deed === 'new-key' && what) await newKey(path(what), io);
    else if (deed === 'sign' && what && keyPath) await sign(path(what), keyPath, io);
    else if (deed === 'check' && what && keyPath) await check(await readFile(path(what), 'utf8'), keyPath, io);
    else if (deed === 'names' && names) io.out(`${[...names].sort().join('\n')}\n`);
    else {
      io.err(usage);
      return 2;
    }
    return 0;
  } catch (error) {
    io.err(`${wordsOf(error)}\n`);
    return error instanceof PackRefused ? 1 : 2;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof PackRefused) return packRefusedWords(error.refusal);
  return error instanceof Error ? error.message : String(error);
}

async function newKey(name: string, io: Io): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const secret = `${JSON.stringify(await exportJWK(privateKey))}\n`;
  // `wx`: an older key is not overwritten, packs signed with it would be refused from then on.
  await writeFile(`${name}.private.jwk`, secret, { flag: 'wx', mode: 0o600 });
  const open = await exportJWK(publicKey);
  await writeFile(`${name}.public.jwk`, `${JSON.stringify(open)}\n`, { flag: 'wx' });
  io.err(`Wrote ${name}.private.jwk and ${name}.public.jwk, thumbprint ${await calculateJwkThumbprint(open)}.\n`);
}

/** Prints the signed pack, once it was read as Sidelight will read it. */
async function sign(packPath: string, keyPath: string, io: Io): Promise<void> {
  const jwk: JWK = JSON.parse(await readFile(keyPath, 'utf8'));
  if (!jwk.d) throw new Error('A private key is wanted for signing.');
  const { d: _, ...open } = jwk;
  const kid = await calculateJwkThumbprint(open);
  const signer = new FlattenedSign(await readFile(packPath)).setProtectedHeader({ alg: 'ES256', kid });
  const signed = `${JSON.stringify(await signer.sign(await importJWK(jwk, 'ES256')), null, 2)}\n`;
  await readPack(signed, [await readKey('signer', JSON.stringify(open))], selectorNames, io.now());
  io.out(signed);
}

async function check(text: string, keyPath: string, io: Io): Promise<void> {
  const key = await readKey('signer', await readFile(keyPath, 'utf8'));
  const { site, issuer, issuedAt, selectors } = await readPack(text, [key], selectorNames, io.now());
  const names = Object.keys(selectors).join(', ');
  io.out(`Good: ${site}, by ${issuer}, issued ${new Date(issuedAt).toISOString()}, for ${names}.\n`);
}
