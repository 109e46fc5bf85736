import { join } from 'node:path';

/** Where `npm run bundle` writes the workflows: at the top of the compiled tree. */
export const bundlePath = (): string => join(__dirname, '..', '..', 'workflow-bundle.js');
