import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Paths of all files below a folder of the checkout, relative to it, with `/`, in the same order everywhere. */
export const filesUnder = (root, folder) => {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    })
    .sort();
};

export const read = (root, path) => readFileSync(join(root, path), 'utf8');
