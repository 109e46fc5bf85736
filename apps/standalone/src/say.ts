/** Tells the person at the terminal one line. Standard output is kept for the line that begins with `ready`. */
export type Say = (line: string) => void;

export const sayOnStandardError: Say = (line) => {
  process.stderr.write(`${line}\n`);
};
