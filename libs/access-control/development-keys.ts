import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SigningKeys = Readonly<{ privateKey: KeyObject; publicKey: KeyObject }>;

const FILE = 'development-issuer.ed25519.pem';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Written beside and linked into place: two processes that start together end up with one key. */
const create = (folder: string, path: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const beside = join(folder, `.${randomUUID()}`);
  writeFileSync(beside, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(beside);
  }
};

const read = (path: string): string => {
  const pem = readFileSync(path, 'utf8');
  chmodSync(path, 0o600);
  return pem;
};

/** The key pair under `<home>/keys`, made on first use, readable by its owner only. */
export const developmentKeys = (home: string): SigningKeys => {
  const folder = join(home, 'keys');
  const path = join(folder, FILE);
  let pem: string;
  try {
    pem = read(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    create(folder, path);
    pem = read(path);
  }
  const privateKey = createPrivateKey(pem);
  return { privateKey, publicKey: createPublicKey(privateKey) };
};
