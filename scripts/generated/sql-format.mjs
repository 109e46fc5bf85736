const CLAUSES = [
  'select',
  'from',
  'inner join lateral',
  'left join',
  'inner join',
  'where',
  'group by',
  'order by',
  'limit',
  'union all',
];
const WIDTH = 110;

/** Words, quoted texts and signs; `spaced` tells whether the text had space before it. */
const tokensOf = (sql) =>
  [...sql.matchAll(/(\s*)("(?:[^"]|"")*"|'(?:[^']|'')*'|[\w$.]+|::|[<>=@!|]+|[^\s])/g)].map(([, space, text]) => ({
    text,
    spaced: space !== '',
  }));

const closingOf = (tokens, open) => {
  let depth = 0;
  for (let n = open; n < tokens.length; n += 1) {
    if (tokens[n].text === '(') depth += 1;
    if (tokens[n].text === ')') depth -= 1;
    if (depth === 0) return n;
  }
  throw new Error('a parenthesis is not closed');
};

const beginsClause = (tokens, n) =>
  CLAUSES.some((clause) => clause.split(' ').every((word, k) => tokens[n + k]?.text === word));

/** Cuts at the top level, outside parentheses, wherever `isCut` says so. */
const pieces = (tokens, isCut) => {
  const found = [[]];
  for (let n = 0; n < tokens.length; n += 1) {
    if (isCut(n) && found.at(-1).length > 0) found.push([]);
    const end = tokens[n].text === '(' ? closingOf(tokens, n) : n;
    found.at(-1).push(...tokens.slice(n, end + 1));
    n = end;
  }
  return found;
};

const isQuery = (tokens, open) => tokens[open].text === '(' && tokens[open + 1]?.text === 'select';

const render = (tokens, indent) => {
  let text = '';
  for (let n = 0; n < tokens.length; n += 1) {
    const { text: word, spaced } = tokens[n];
    text += spaced && text !== '' ? ' ' : '';
    if (!isQuery(tokens, n)) text += word;
    else {
      const end = closingOf(tokens, n);
      const inner = `${indent}  `;
      text += `(\n${inner}${format(tokens.slice(n + 1, end), inner)}\n${indent})`;
      n = end;
    }
  }
  return text;
};

/** As many of the parts in a line as fit. */
const filled = (parts, indent) =>
  parts.reduce((text, part) => {
    const room = WIDTH - indent.length - text.split('\n').at(-1).trimStart().length;
    return part.length < room ? `${text} ${part}` : `${text}\n${indent}${part}`;
  });

/** A clause that is too long goes on below, one condition a line, or a list line by line. */
const clause = (tokens, indent) => {
  const whole = render(tokens, indent);
  const widest = Math.max(...whole.split('\n').map((line, n) => line.length + (n === 0 ? indent.length : 0)));
  if (widest <= WIDTH) return whole;
  const deeper = `${indent}  `;
  const conditions = pieces(tokens, (n) => tokens[n].text === 'and').map((part) => render(part, deeper));
  if (conditions.length > 1) return conditions.join(`\n${deeper}`);
  const items = pieces(tokens, (n) => tokens[n - 1]?.text === ',').map((part) => render(part, deeper));
  return filled(items, deeper);
};

const format = (tokens, indent) =>
  pieces(tokens, (n) => beginsClause(tokens, n))
    .map((part) => clause(part, indent))
    .join(`\n${indent}`);

/** The statement on several lines, one clause each; nothing but white space changes. */
export const formatSql = (sql) => format(tokensOf(sql.trim()), '');
