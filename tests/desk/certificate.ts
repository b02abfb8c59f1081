import { generate } from 'selfsigned';
import { hosts } from './content/ids.ts';

/** A certificate for the desk's hosts, made at start: nothing to keep, nothing to expire. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = Object.values(hosts).map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Simulated desk' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key, cert };
}
