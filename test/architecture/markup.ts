const empty = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'];
const drawn = ['circle', 'ellipse', 'image', 'line', 'path', 'polygon', 'polyline', 'rect', 'stop', 'use'];
const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;

type Block = hbs.AST.BlockStatement;
type Ask = (condition: string) => boolean;

/**
 * What is wrong with a template's HTML (a tag left open, closed twice, or broken), or null.
 * Where a condition opens or closes a tag, the template is read once with it true and once with it false.
 */
export function markupFault(program: hbs.AST.Program): string | null {
  const waiting: Map<string, boolean>[] = [new Map<string, boolean>()];
  for (let known = waiting.pop(); known !== undefined; known = waiting.pop()) {
    const answers = known;
    const ask: Ask = (condition) => {
      const answer = answers.get(condition);
      if (answer !== undefined) return answer;
      waiting.push(new Map(answers).set(condition, false));
      answers.set(condition, true);
      return true;
    };
    const fault = imbalance(read(program, ask));
    if (fault !== null) return fault;
  }
  return null;
}

/** The HTML with "x" for each value, and without what is whole in itself: parts, loops, balanced conditions. */
function read(program: hbs.AST.Program | undefined, ask: Ask, before = ''): string {
  let text = before;
  for (const statement of program?.body ?? []) {
    if (statement.type === 'ContentStatement') text += (statement as hbs.AST.ContentStatement).value;
    else if (statement.type === 'MustacheStatement') text += 'x';
    else if (statement.type === 'PartialBlockStatement') text = read((statement as hbs.AST.PartialBlockStatement).program, ask, text);
    else if (statement.type === 'BlockStatement' && !insideTag(text)) text += readBlock(statement as Block, ask);
  }
  return text;
}

function readBlock(block: Block, ask: Ask): string {
  const name = wordsOf(block.path);
  if (name !== 'if' && name !== 'unless') return wholeOrFault(block.program) + wholeOrFault(block.inverse);
  if (isWhole(block.program) && isWhole(block.inverse)) return '';
  const holds = ask(block.params.map(wordsOf).join(' ')) === (name === 'if');
  return read(holds ? block.program : block.inverse, ask);
}

/** A loop may run never or often: alone it must be whole, or its text is kept, for the imbalance to show. */
function wholeOrFault(program: hbs.AST.Program | undefined): string {
  return isWhole(program) ? '' : read(program, () => true);
}

function isWhole(program: hbs.AST.Program | undefined): boolean {
  return program === undefined || markupFault(program) === null;
}

function insideTag(text: string): boolean {
  return /<[a-z][^<>]*$/i.test(text);
}

function imbalance(text: string): string | null {
  const broken = /<\/?[a-z][^\n]{0,30}/i.exec(text.replace(tag, ''));
  if (broken !== null) return `${broken[0]} is a broken tag`;
  const open: string[] = [];
  for (const [whole, closing, name, attributes] of text.matchAll(tag)) {
    if (name === undefined || empty.includes(name)) continue;
    if (attributes?.endsWith('/')) {
      if (!drawn.includes(name)) return `${whole} cannot close itself`;
    } else if (closing !== '/') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return `</${name}> closes ${open.length > 0 ? `<${open.at(-1)}>` : 'nothing'}`;
  }
  return open.length > 0 ? `<${open.at(-1)}> is left open` : null;
}

function wordsOf(node: hbs.AST.Node): string {
  if (node.type === 'PathExpression') return (node as hbs.AST.PathExpression).original;
  if (node.type === 'SubExpression') {
    const { path, params } = node as hbs.AST.SubExpression;
    return `(${[path, ...params].map(wordsOf).join(' ')})`;
  }
  return JSON.stringify((node as unknown as { value: unknown }).value);
}
