/** Data to standard output, words to standard error (api.md 4). */
export const print = (data: unknown): void => {
  process.stdout.write(`${typeof data === 'string' ? data : JSON.stringify(data, null, 2)}\n`);
};
export const tell = (words: string): void => {
  process.stderr.write(`${words}\n`);
};
